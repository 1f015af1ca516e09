import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { ExportTable, HeldRecord, Holder } from "@/lib/privacy/holders";

type OfPeople = { personIds: readonly string[] };

type Row = { person_id: string; kind: string; channel: string; status: string; created_at: Date };

/** What is on record of messages to people: that they were sent, never what they said nor to which address. */
export const noticesHolder: Holder = {
  ...{ findHeld, exportFor, eraseFor: async () => undefined },
  holdsOn: async () => ({ holds: [], obstacles: [] }),
};

async function findHeld(ctx: Context, input: OfPeople): Promise<HeldRecord[]> {
  const rows = await readRows(ctx, input);
  return [...new Set(rows.map((row) => row.person_id))].map((personId) => ({
    ...{ personId, what: "Which messages we sent, and when", erased: "stays" },
    why: "It proves that you were told. No address and no text stands there.",
  }));
}

async function exportFor(ctx: Context, input: OfPeople): Promise<ExportTable[]> {
  const rows = (await readRows(ctx, input)).map(({ kind, channel, status, created_at: at }) => ({
    ...{ kind, channel, status },
    queued_at: at.toISOString(),
  }));
  return [{ name: "messages", about: "What we wrote to you, and how that went.", rows }];
}

async function readRows(ctx: Context, { personIds }: OfPeople): Promise<Row[]> {
  return await ctx.db.$queryRaw<Row[]>(sql`
    SELECT n.person_id, n.kind, a.channel, a.status, n.created_at FROM notice n JOIN delivery_attempt a ON a.notice_id = n.id
    WHERE n.person_id = ANY(${personIds}::uuid[]) ORDER BY n.created_at, n.id`);
}
