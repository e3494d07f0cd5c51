import { readFileSync } from "node:fs";
import { createSecureContext } from "node:tls";
import { ok, type Result, refuse } from "#shared/kernel";
import type { Config } from "../config.ts";
import type { Tls } from "./http-server.ts";

/** Reads the certificate and its key, and sees that they fit. */
export function readTls({
  certificateFile,
  keyFile,
}: NonNullable<Config["tls"]>): Result<Tls, { type: "certificateNotGood"; detail: string }> {
  try {
    const tls = { certificate: readFileSync(certificateFile), key: readFileSync(keyFile) };
    createSecureContext({ cert: tls.certificate, key: tls.key });
    return ok(tls);
  } catch (error) {
    // The file system or OpenSSL says what is wrong; who starts the relay is told so.
    const detail = error instanceof Error ? error.message : String(error);
    return refuse({ type: "certificateNotGood", detail });
  }
}
