import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A file of the built app, as it is sent. */
export interface AppFile {
  readonly type: string;
  readonly cacheControl: string;
  readonly etag: string;
  /** The bytes in the best encoding that is accepted. */
  readonly encoded: (acceptEncoding: string) => Promise<EncodedFile>;
}

/** Bytes and how they are encoded; `undefined`: as they are. */
export interface EncodedFile {
  readonly encoding: "br" | "gzip" | undefined;
  readonly bytes: Buffer;
}

/** The built app in memory. Only what is there can be asked for, so no path leads out of it. */
export interface AppFiles {
  /** The file at a path, and for a path of a screen the app itself; undefined for neither. */
  readonly at: (path: string) => AppFile | undefined;
}

const typeByEnding: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
};

/** Reads the built app; without one every path is unknown. */
export function readAppFiles(folder: string): AppFiles {
  const fileByPath = new Map<string, AppFile>();
  for (const path of existsSync(folder) ? filesIn(folder) : []) {
    const name = `/${relative(folder, path).split(sep).join("/")}`;
    fileByPath.set(name, appFile(name, readFileSync(path)));
  }
  const index = fileByPath.get("/index.html");
  return {
    at: (path) => fileByPath.get(path) ?? (isScreen(path) ? index : undefined),
  };
}

/** A path without an ending is a screen's, which the app itself finds. */
const isScreen = (path: string): boolean => extname(path) === "";

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

function appFile(name: string, bytes: Buffer): AppFile {
  const ending = extname(name);
  const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  const isHashed = name.startsWith("/assets/");
  return {
    type: typeByEnding[ending] ?? "application/octet-stream",
    cacheControl: isHashed ? "public, max-age=31536000, immutable" : "no-cache",
    etag: `"${digest}"`,
    encoded: encoder(bytes, isCompressible(ending)),
  };
}

const isCompressible = (ending: string): boolean =>
  [".html", ".js", ".css", ".svg", ".wasm", ".webmanifest", ".json", ".txt"].includes(ending);

function encoder(bytes: Buffer, isWorthIt: boolean): AppFile["encoded"] {
  const plain: EncodedFile = { encoding: undefined, bytes };
  if (!isWorthIt || bytes.length < 1024) return async () => plain;
  const [brotli, gzipped] = [once(() => toBrotli(bytes)), once(() => toGzip(bytes))];
  return async (acceptEncoding) => {
    if (/\bbr\b/.test(acceptEncoding)) return brotli();
    return /\bgzip\b/.test(acceptEncoding) ? gzipped() : plain;
  };
}

/** Does something when first asked, and only then. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

/**
 * Quality 9 takes eleven times as long for 2.6 % less: 1.3 s of a processor for the whole app, which
 * the first device after each start of the relay would wait for.
 */
const brotliQuality = 5;

const toBrotli = async (bytes: Buffer): Promise<EncodedFile> => ({
  encoding: "br",
  bytes: await promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality },
  }),
});

const toGzip = async (bytes: Buffer): Promise<EncodedFile> => ({
  encoding: "gzip",
  bytes: await promisify(gzip)(bytes, { level: 9 }),
});
