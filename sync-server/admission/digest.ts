import { hash } from "node:crypto";
import { canonicalJson, type Json } from "#shared/kernel";

/** Tells contents apart: equal values have equal digests, whatever the order of their keys. */
export const digestOf = (value: Json): string => hash("sha256", canonicalJson(value), "base64");
