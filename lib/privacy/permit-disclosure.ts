import { sql } from "@/lib/db/sql";
import { decided } from "@/lib/privacy/egress/disclosure";
import type { Disclosure } from "@/lib/privacy/privacy";

/**
 * Decides that something may leave, before it does, beside the change that makes it leave: an entry in the ledger, or a refusal
 * (P4, P22). It is decided once more when it leaves (`releaseDisclosure`).
 * @returns parts for the caller's `WITH`.
 */
export function permitDisclosure(disclosure: Disclosure) {
  return decided(disclosure, sql`SELECT`);
}
