import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ok, type Result, refuse } from "#shared/kernel";

/** How the relay runs: all of it comes from the environment, and nothing has to be set. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Where the agency's key is; not in the data folder is better, and then backups differ. */
  readonly keyFile: string;
  /** The addresses by which browsers reach the relay; empty: the ones it listens on. */
  readonly origins: readonly string[];
  /** The addresses of proxies whose word is taken for whom they speak. */
  readonly proxies: readonly string[];
  readonly tls?: { readonly certificateFile: string; readonly keyFile: string };
  /** How far the agency's wall clock is ahead of UTC; it decides when a day begins. */
  readonly offsetMinutes: number;
  /** Who brings it may read the metrics; missing: nobody may. */
  readonly metricsToken?: string;
  /** The built app. */
  readonly appFolder: string;
}

/** What is wrong with a setting, as a sentence's end. */
export interface BadSetting {
  readonly type: "badSetting";
  readonly variable: string;
  readonly problem: string;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Setting<T> = Result<T, BadSetting>;

const root = fileURLToPath(new URL("..", import.meta.url));

/** Reads the configuration; the first bad setting is named. */
export function readConfig(environment: Environment): Result<Config, BadSetting> {
  const text = (variable: string): string | undefined => environment[variable]?.trim() || undefined;
  const notYet = refusalOfUnsupported(text);
  if (notYet) return refuse(notYet);
  const port = wholeNumber("QUEQIAO_PORT", text, { fallback: 8787, low: 0, high: 65_535 });
  if (!port.ok) return port;
  const offset = wholeNumber("QUEQIAO_TIME_ZONE_MINUTES", text, {
    fallback: 480,
    low: -720,
    high: 840,
  });
  if (!offset.ok) return offset;
  const origins = originsOf(text("QUEQIAO_ORIGINS"));
  if (!origins.ok) return origins;
  const proxies = proxiesOf(text("QUEQIAO_PROXIES"));
  if (!proxies.ok) return proxies;
  const tls = tlsOf(text("QUEQIAO_TLS_CERT"), text("QUEQIAO_TLS_KEY"));
  if (!tls.ok) return tls;
  const metricsToken = text("QUEQIAO_METRICS_TOKEN");
  if (metricsToken !== undefined && metricsToken.length < 16) {
    return bad("QUEQIAO_METRICS_TOKEN", "must have at least 16 characters");
  }
  const dataFolder = resolve(text("QUEQIAO_DATA") ?? "data");
  return ok({
    port: port.value,
    host: text("QUEQIAO_HOST") ?? "127.0.0.1",
    dataFolder,
    keyFile: resolve(text("QUEQIAO_KEY_FILE") ?? join(dataFolder, "agency.key")),
    origins: origins.value,
    proxies: proxies.value,
    ...(tls.value ? { tls: tls.value } : {}),
    offsetMinutes: offset.value,
    ...(metricsToken === undefined ? {} : { metricsToken }),
    appFolder: join(root, "dist/app"),
  });
}

const bad = (variable: string, problem: string) =>
  refuse({ type: "badSetting" as const, variable, problem });

/** Better no start than data in another place than was asked for. */
function refusalOfUnsupported(
  text: (variable: string) => string | undefined,
): BadSetting | undefined {
  const variable = ["QUEQIAO_DATABASE_URL", "QUEQIAO_REDIS_URL"].find((name) => text(name));
  return variable === undefined
    ? undefined
    : { type: "badSetting", variable, problem: "is not supported by this version" };
}

function wholeNumber(
  variable: string,
  text: (variable: string) => string | undefined,
  { fallback, low, high }: { fallback: number; low: number; high: number },
): Setting<number> {
  const given = text(variable);
  if (given === undefined) return ok(fallback);
  const number = Number(given);
  return /^-?\d+$/.test(given) && number >= low && number <= high
    ? ok(number)
    : bad(variable, `must be a whole number from ${low} to ${high}`);
}

const listOf = (text: string | undefined): readonly string[] =>
  (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

function proxiesOf(text: string | undefined): Setting<readonly string[]> {
  const proxies = listOf(text);
  const wrong = proxies.find((proxy) => isIP(proxy) === 0);
  return wrong === undefined
    ? ok(proxies)
    : bad("QUEQIAO_PROXIES", `must list addresses like 127.0.0.1, not "${wrong}"`);
}

function originsOf(text: string | undefined): Setting<readonly string[]> {
  const origins = listOf(text);
  const wrong = origins.find((origin) => !isOrigin(origin));
  return wrong === undefined
    ? ok(origins)
    : bad("QUEQIAO_ORIGINS", `must list origins like https://queqiao.example, not "${wrong}"`);
}

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;

function tlsOf(
  certificateFile: string | undefined,
  keyFile: string | undefined,
): Setting<Config["tls"]> {
  if (certificateFile === undefined && keyFile === undefined) return ok(undefined);
  if (certificateFile === undefined) {
    return bad("QUEQIAO_TLS_CERT", "must be set when QUEQIAO_TLS_KEY is");
  }
  if (keyFile === undefined) return bad("QUEQIAO_TLS_KEY", "must be set when QUEQIAO_TLS_CERT is");
  return ok({ certificateFile: resolve(certificateFile), keyFile: resolve(keyFile) });
}
