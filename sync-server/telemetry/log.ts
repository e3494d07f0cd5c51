/** What a log line may carry: ids, numbers and names of things, never a person's data. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

/** One line of the log. */
export interface LogEntry {
  readonly at: string;
  readonly level: "info" | "warning" | "error";
  readonly event: string;
  readonly fields: LogFields;
}

/** Takes the lines: standard output, or a list in tests. */
export type LogSink = (entry: LogEntry) => void;

/** The relay's log: structured, without personal data. */
export interface Log {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warning: (event: string, fields?: LogFields) => void;
  /** Logs an accident with where it happened; the message of the error must hold no person's data. */
  readonly error: (event: string, error: unknown, fields?: LogFields) => void;
}

/** Starts a log that writes to a sink. */
export function createLog(sink: LogSink, nowMs: () => number): Log {
  const write = (level: LogEntry["level"], event: string, fields: LogFields): void =>
    sink({ at: new Date(nowMs()).toISOString(), level, event, fields });
  return {
    info: (event, fields = {}) => write("info", event, fields),
    warning: (event, fields = {}) => write("warning", event, fields),
    error: (event, error, fields = {}) => write("error", event, { ...fields, ...partsOf(error) }),
  };
}

/** Writes each line as JSON to a stream, for machines to read. */
export const jsonLines =
  (write: (line: string) => void): LogSink =>
  ({ at, level, event, fields }) =>
    write(`${JSON.stringify({ at, level, event, ...fields })}\n`);

function partsOf(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: String(error) };
  return { error: error.message, ...(error.stack ? { stack: error.stack } : {}) };
}
