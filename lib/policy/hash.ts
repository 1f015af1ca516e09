import { createHash } from "node:crypto";
import { canonical } from "@/lib/policy/canonical";
import type { PolicyVersion } from "@/lib/policy/policy";

/** SHA-256, in hex, of everything a version says and allows (P1): the same text and grants, the same hash. */
export function hashVersion(version: PolicyVersion): string {
  return createHash("sha256").update(canonical(version)).digest("hex");
}
