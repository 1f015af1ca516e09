import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { ExportTable, HeldRecord, Holder } from "@/lib/privacy/holders";

type OfPeople = { personIds: readonly string[] };

type Sent = {
  person_id: string;
  recipient: string;
  purpose: string;
  fields: string[];
  version: number;
  at: Date;
};

/** What is on record of what was done with people's values: to whom they went. */
export const privacyHolder: Holder = {
  ...{ findHeld, exportFor, eraseFor: async () => undefined },
  holdsOn: async () => ({ holds: [], obstacles: [] }),
};

async function findHeld(ctx: Context, input: OfPeople): Promise<HeldRecord[]> {
  const sent = await readSent(ctx, input);
  return [...new Set(sent.map((row) => row.person_id))].map((personId) => ({
    ...{ personId, what: "To whom what was sent, and when", erased: "stays" },
    why: "It proves what was done. It says which fields, and never what stood in them.",
  }));
}

async function exportFor(ctx: Context, input: OfPeople): Promise<ExportTable[]> {
  const rows = (await readSent(ctx, input)).map((row) => ({
    recipient: row.recipient,
    what_for: row.purpose,
    fields: row.fields.join(" "),
    policy_version: row.version,
    at: row.at.toISOString(),
  }));
  return [{ name: "disclosures", about: "What was handed over, to whom, and what for.", rows }];
}

async function readSent(ctx: Context, { personIds }: OfPeople): Promise<Sent[]> {
  return await ctx.db.$queryRaw<Sent[]>(sql`
    SELECT person_id, recipient, purpose, fields, version, at FROM disclosure
    WHERE person_id = ANY(${personIds}::uuid[]) ORDER BY at, id`);
}
