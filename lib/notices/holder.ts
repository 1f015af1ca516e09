import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { ExportTable, HeldRecord, Holder } from "@/lib/privacy/holders";

type OfPeople = { personIds: readonly string[] };

type Order = { person_id: string; channels: string[]; chosen_at: Date };
type Row = { person_id: string; kind: string; channel: string; status: string; created_at: Date };

/** What is on record of messages to people: that they were sent, never what they said nor to which address; and the ways they chose. */
export const noticesHolder: Holder = {
  ...{ findHeld, exportFor, eraseFor },
  holdsOn: async () => ({ holds: [], obstacles: [] }),
};

async function findHeld(ctx: Context, input: OfPeople): Promise<HeldRecord[]> {
  const [rows, orders] = [await readRows(ctx, input), await readOrders(ctx, input)];
  const sent = [...new Set(rows.map((row) => row.person_id))].map(
    (personId): HeldRecord => ({
      ...{ personId, what: "Which messages we sent, and when", erased: "stays" },
      why: "It proves that you were told. No address and no text stands there.",
    }),
  );
  const chosen = orders.map(
    ({ person_id: personId }): HeldRecord => ({
      ...{ personId, what: "In which order bills reach you", erased: "goes" },
      why: "You chose it.",
    }),
  );
  return [...sent, ...chosen];
}

async function eraseFor(ctx: Context, { personIds }: OfPeople): Promise<void> {
  await ctx.db.$executeRaw(sql`
    WITH orders AS (DELETE FROM channel_order WHERE person_id = ANY(${personIds}::uuid[])),
    suspended AS (DELETE FROM suspended_address WHERE person_id = ANY(${personIds}::uuid[]))
    UPDATE delivery_attempt a SET address_hash = NULL FROM notice n
    WHERE n.id = a.notice_id AND n.person_id = ANY(${personIds}::uuid[])`);
}

async function exportFor(ctx: Context, input: OfPeople): Promise<ExportTable[]> {
  const rows = (await readRows(ctx, input)).map(({ kind, channel, status, created_at: at }) => ({
    ...{ kind, channel, status },
    queued_at: at.toISOString(),
  }));
  const orders = (await readOrders(ctx, input)).map(({ channels, chosen_at: at }) => ({
    order: channels.join(", "),
    chosen_at: at.toISOString(),
  }));
  return [
    { name: "messages", about: "What we wrote to you, and how that went.", rows },
    { name: "channels", about: "In which order bills reach you, as you chose.", rows: orders },
  ];
}

async function readOrders(ctx: Context, { personIds }: OfPeople): Promise<Order[]> {
  return await ctx.db.$queryRaw<Order[]>(sql`
    SELECT person_id, channels, chosen_at FROM channel_order WHERE person_id = ANY(${personIds}::uuid[])`);
}

async function readRows(ctx: Context, { personIds }: OfPeople): Promise<Row[]> {
  return await ctx.db.$queryRaw<Row[]>(sql`
    SELECT n.person_id, n.kind, a.channel, a.status, n.created_at FROM notice n JOIN delivery_attempt a ON a.notice_id = n.id
    WHERE n.person_id = ANY(${personIds}::uuid[]) ORDER BY n.created_at, n.id`);
}
