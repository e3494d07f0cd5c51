import type { FactId } from "#shared/documents";
import { controlChannel, decodeFromRelay, encodeControl, type Frame } from "#shared/protocol";
import { type Bell, createBell } from "./bell.ts";
import { type Line, openLine } from "./line.ts";
import { createReplica, type Replica, type Writer } from "./replica.ts";
import type { Visitor } from "./visitor.ts";

/** One open tab of one person: a line to the relay, and copies of documents. */
export interface Tab {
  readonly writer: Writer;
  /** Rings whenever anything moved on in this tab. */
  readonly bell: Bell;
  readonly replicas: readonly Replica[];
  readonly isConnected: () => boolean;
  /** Resolves when all documents are read, and all that was said is acknowledged. */
  readonly settled: (limitMs?: number) => Promise<void>;
  /** Of what was said here, the facts the relay acknowledged. */
  readonly promised: () => readonly FactId[];
  /** Connects and opens all its documents. What is lost on the way is lost: ask again. */
  readonly connect: (visitor: Visitor) => Promise<void>;
  /** Opens again what the relay closed. */
  readonly reopen: () => void;
  /** Makes documents on the control channel; resolves with the close codes of what was refused. */
  readonly create: (documents: readonly NewDocument[]) => Promise<readonly (number | undefined)[]>;
  readonly cut: () => void;
}

/** A document to be made. */
export interface NewDocument {
  readonly document: string;
  readonly parent?: string;
}

/** Opens a tab that keeps these documents; `moved` is told of everything that happens. */
export function createTab(
  writer: Writer,
  documents: readonly string[],
  moved: () => void = () => {},
): Tab {
  const bell = createBell();
  const changed = (): void => {
    bell.ring();
    moved();
  };
  const replicas = documents.map((document) => createReplica(document, writer, changed));
  const refusals = new Map<string, number | undefined>();
  let line: Line | undefined;

  const hear = (frame: Frame): void => {
    if (frame.channel !== controlChannel) {
      replicas[frame.channel - 1]?.hear(frame);
      return;
    }
    const message = frame.op === "data" ? decodeFromRelay(frame.payload) : undefined;
    if (message?.ok && message.value.say === "created") {
      refusals.set(message.value.document, message.value.code);
      changed();
    }
  };
  const ended = (): void => {
    line = undefined;
    for (const replica of replicas) replica.lineEnded();
    changed();
  };

  return {
    writer,
    bell,
    replicas,
    isConnected: () => line !== undefined,
    settled: (limitMs) =>
      bell.until(() => replicas.every(({ isSettled }) => isSettled()), "all is settled", limitMs),
    promised: () => replicas.flatMap(({ acknowledged }) => [...acknowledged()]),
    connect: async (visitor) => {
      const opened = await openLine(visitor, { frame: hear, ended });
      line = opened;
      for (const [index, replica] of replicas.entries()) replica.open(opened, index + 1);
    },
    reopen: () => {
      for (const [index, replica] of replicas.entries()) {
        if (line && replica.state().type === "closed") replica.open(line, index + 1);
      }
    },
    create: async (asked) => {
      for (const { document, parent } of asked) {
        refusals.delete(document);
        const message = { say: "create", document, ...(parent ? { parent } : {}) } as const;
        line?.send({ op: "data", channel: controlChannel, payload: encodeControl(message) });
      }
      await bell.until(
        () => asked.every(({ document }) => refusals.has(document)),
        "all documents are made or refused",
      );
      return asked.map(({ document }) => refusals.get(document));
    },
    cut: () => line?.cut(),
  };
}
