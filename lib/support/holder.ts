import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { ExportTable, HeldRecord, Holder } from "@/lib/privacy/holders";

type OfPeople = { personIds: readonly string[] };

type Row = {
  person_id: string;
  wish: string;
  asked_at: Date;
  settled_at: Date | null;
  how: string | null;
  proven_at: Date | null;
};

/** What support holds of people: that they asked, what for, and how it was made sure who they are; what they wrote is in the vault. */
export const supportHolder: Holder = {
  ...{ findHeld, exportFor, eraseFor },
  holdsOn: async () => ({ holds: [], obstacles: [] }),
};

async function findHeld(ctx: Context, input: OfPeople): Promise<HeldRecord[]> {
  const rows = await readRows(ctx, input);
  return [...new Set(rows.map((row) => row.person_id))].map((personId) => ({
    ...{ personId, what: "That you asked our support, and what was done", erased: "stays" },
    why: "It proves that you were heard. What you wrote goes, and so does your address.",
  }));
}

async function exportFor(ctx: Context, input: OfPeople): Promise<ExportTable[]> {
  const rows = (await readRows(ctx, input)).map((row) => ({
    asked_for: row.wish,
    asked_at: row.asked_at.toISOString(),
    known_by: row.how,
    known_since: row.proven_at?.toISOString() ?? null,
    settled_at: row.settled_at?.toISOString() ?? null,
  }));
  return [{ name: "requests", about: "What you asked our support for.", rows }];
}

/** The links of requests whose writer is gone open nothing. */
async function eraseFor(ctx: Context, { personIds }: OfPeople): Promise<void> {
  await ctx.db.$executeRaw(sql`
    UPDATE support_request SET link_epoch = link_epoch + 1 WHERE person_id = ANY(${personIds}::uuid[])`);
}

async function readRows(ctx: Context, { personIds }: OfPeople): Promise<Row[]> {
  return await ctx.db.$queryRaw<Row[]>(sql`
    SELECT r.person_id, r.wish, r.asked_at, r.settled_at, p.how, p.at AS proven_at
    FROM support_request r LEFT JOIN support_proof p ON p.request_id = r.id
    WHERE r.person_id = ANY(${personIds}::uuid[]) ORDER BY r.asked_at, r.id`);
}
