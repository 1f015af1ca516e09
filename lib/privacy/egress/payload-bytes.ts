import { createHash } from "node:crypto";
import { canonical } from "@/lib/policy/canonical";

/** The bytes that are committed to: one spelling for one payload, a file by its hash. */
export function payloadBytes(payload: object): string {
  return canonical(plain(payload));
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Uint8Array) return createHash("sha256").update(value).digest("hex");
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
