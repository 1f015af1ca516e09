import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { ExportTable, HeldRecord, Holder } from "@/lib/privacy/holders";

type OfPeople = { personIds: readonly string[] };

type Row = { person_id: string; role: string; reason: string; fields: string[]; at: Date };

/** What is on record of employees who looked at people: which facts, and why, never what they said (P34). */
export const staffHolder: Holder = {
  ...{ findHeld, exportFor, eraseFor: async () => undefined },
  holdsOn: async () => ({ holds: [], obstacles: [] }),
};

async function findHeld(ctx: Context, input: OfPeople): Promise<HeldRecord[]> {
  const rows = await readRows(ctx, input);
  return [...new Set(rows.map((row) => row.person_id))].map((personId) => ({
    ...{ personId, what: "Who of us looked at what, and why", erased: "stays" },
    why: "It proves what was looked at. It says which facts, and never what stood in them.",
  }));
}

async function exportFor(ctx: Context, input: OfPeople): Promise<ExportTable[]> {
  const rows = (await readRows(ctx, input)).map(({ role, reason, fields, at }) => ({
    ...{ role, reason, facts: fields.join(" "), at: at.toISOString() },
  }));
  return [{ name: "looks", about: "Who of our employees looked at what, and why.", rows }];
}

async function readRows(ctx: Context, { personIds }: OfPeople): Promise<Row[]> {
  return await ctx.db.$queryRaw<Row[]>(sql`
    SELECT person_id, role, reason, fields, at FROM look
    WHERE person_id = ANY(${personIds}::uuid[]) ORDER BY at, id`);
}
