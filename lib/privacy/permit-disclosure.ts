import { sql } from "@/lib/db/sql";
import type { Disclosure } from "@/lib/privacy/disclosures";
import { decided } from "@/lib/privacy/egress/disclosure";
import { ownKeyOf } from "@/lib/privacy/egress/own-key";

/**
 * Decides that something may leave, before it does, beside the change that makes it leave: an entry in the ledger, or a refusal
 * (P4, P22). It is decided once more when it leaves (`releaseDisclosure`).
 * @returns parts for the caller's `WITH`; the row of `own_key`, if there is one, has the person's `key`, which spares the asking
 *   for it when it leaves.
 */
export function permitDisclosure(disclosure: Disclosure) {
  return sql`${decided(disclosure, sql`SELECT`)}, own_key (key) AS (${ownKeyOf(disclosure.personId)})`;
}
