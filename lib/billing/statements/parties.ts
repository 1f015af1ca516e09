import {
  type Known,
  openParty,
  type Party,
  partyOf,
  retentionClass,
  type SealedParty,
  sealParty,
} from "@/lib/billing/invoicing/party";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { type LocalDate, localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { getKeptDays } from "@/lib/privacy/get-kept-days";
import { readPerson } from "@/lib/privacy/read-person";

/** Whom a statement is to be made out to, and under which version that was told. */
export type Addressee = { personId: string; policyVersion: number | null };

type Found = Known & { policyVersion: number };

/** What may be known of people for their statements (P12, P39), and for how long each may be kept: as for bills. */
export async function findParties(
  ctx: Context,
  people: readonly Addressee[],
): Promise<ReadonlyMap<string, Found>> {
  const personIds = people.map(({ personId }) => personId);
  const known = await readPerson(ctx, { personIds, groups: ["name", "address"] });
  const kept = await getKeptDays(ctx, { retentionClass });
  // Where no booking says under which version, the first: none keeps for less.
  const first = Math.min(...kept.keys());
  const found = people.flatMap(({ personId, policyVersion: told }) => {
    const party = partyOf(known.get(personId) ?? {});
    if (!party) return [];
    const policyVersion = told ?? first;
    const days = kept.get(policyVersion);
    if (days === undefined) throw new Error(`Version ${policyVersion} keeps no bills.`);
    return [[personId, { ...party, personId, days, policyVersion }] as const];
  });
  return new Map(found);
}

type Asked = { statementId: string; party: Found };

/** Keeps whom statements were made out to beside them, each under a key of its own (rules 77, 116). */
export async function keepParties(
  ctx: Context,
  asked: readonly Asked[],
  issuedOn: LocalDate,
): Promise<void> {
  const rows = asked.map(({ statementId, party }) => ({
    ...{ id: statementId, version: party.policyVersion },
    ...written(sealParty(party, { documentId: statementId, issuedOn })),
  }));
  await ctx.db.$executeRaw(sql`
    INSERT INTO statement_party (statement_id, person_id, policy_version, key_wrapped, name_ct, address_ct, keep_until)
    SELECT id, person, version, decode(key, 'hex'), decode(name, 'hex'), decode(address, 'hex'), until
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, person uuid, version int, key text, name text, address text, until date)`);
}

function written({ personId, wrapped, nameCt, addressCt, keepUntil }: SealedParty) {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
  return {
    ...{ person: personId, until: keepUntil },
    ...{ key: hex(wrapped), name: hex(nameCt), address: hex(addressCt) },
  };
}

type Row = Parameters<typeof openParty>[0] & { policyVersion: number };

/** Whom a statement was made out to; null once that is destroyed, or was never known. */
export async function readStatementParty(
  ctx: Context,
  statementId: string,
): Promise<(Party & { policyVersion: number }) | null> {
  const [row] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT person_id AS "personId", policy_version AS "policyVersion", key_wrapped AS wrapped, name_ct AS "nameCt",
           address_ct AS "addressCt"
    FROM statement_party WHERE statement_id = ${statementId}::uuid`);
  return row ? { ...openParty(row, statementId), policyVersion: row.policyVersion } : null;
}

/** Destroys those whose day has come, or came sooner by a version that took effect since (P47). */
export async function forgetStatementParties(ctx: Context): Promise<void> {
  const kept = await getKeptDays(ctx, { retentionClass });
  await ctx.db.$executeRaw(sql`
    DELETE FROM statement_party p USING statement s,
      unnest(${[...kept.keys()]}::int[], ${[...kept.values()]}::int[]) AS kept (version, days)
    WHERE s.id = p.statement_id AND kept.version = p.policy_version
      AND least(p.keep_until, s.issued_on + kept.days) < ${toDateColumn(localDateOf(clock.now()))}::date`);
}
