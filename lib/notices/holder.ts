import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { ExportTable, HeldRecord, Holder } from "@/lib/privacy/holders";

type OfPeople = { personIds: readonly string[] };

type Order = { person_id: string; channels: string[]; chosen_at: Date };
type Away = { person_id: string; letters: bigint; scripts: bigint; suspended: bigint };
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
  const away = (await readAway(ctx, input)).flatMap(
    ({ person_id: personId, letters, scripts, suspended }): HeldRecord[] => [
      ...(letters > 0n
        ? [
            {
              ...{
                personId,
                what: "Letters to you, as they were printed",
                erased: "goes" as const,
              },
              why: "A letter may come back. They are destroyed 90 days after they were mailed.",
            },
          ]
        : []),
      ...(scripts > 0n
        ? [
            {
              ...{ personId, what: "What we are to tell you by phone", erased: "goes" as const },
              why: "A bill waits to be told. It is destroyed once it was.",
            },
          ]
        : []),
      ...(suspended > 0n
        ? [
            {
              ...{
                personId,
                what: "That an address of yours is not reached",
                erased: "goes" as const,
              },
              why: "So that nothing more goes there. The address itself does not stand there.",
            },
          ]
        : []),
    ],
  );
  return [...sent, ...chosen, ...away];
}

async function eraseFor(ctx: Context, { personIds }: OfPeople): Promise<void> {
  await ctx.db.$executeRaw(sql`
    WITH orders AS (DELETE FROM channel_order WHERE person_id = ANY(${personIds}::uuid[])),
    scripts AS (DELETE FROM call_script WHERE person_id = ANY(${personIds}::uuid[])),
    suspended AS (DELETE FROM suspended_address WHERE person_id = ANY(${personIds}::uuid[]))
    UPDATE delivery_attempt a SET address_hash = NULL FROM notice n
    WHERE n.id = a.notice_id AND n.person_id = ANY(${personIds}::uuid[])`);
  // What lies at the printer and was not mailed is printed again without them.
  await ctx.db.$executeRaw(sql`
    WITH gone AS (DELETE FROM letter WHERE person_id = ANY(${personIds}::uuid[]) RETURNING batch_id)
    UPDATE letter_batch SET printed_at = NULL WHERE mailed_at IS NULL AND id IN (SELECT batch_id FROM gone)`);
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
  const letters = (await readLetters(ctx, input)).map(({ written_at: at }) => ({
    written_at: at.toISOString(),
  }));
  const calls = (await readCalls(ctx, input)).map(({ at, outcome }) => ({
    ...{ called_at: at.toISOString(), outcome },
  }));
  return [
    { name: "calls", about: "When we called you about a bill, and how it ended.", rows: calls },
    {
      name: "letters",
      about: "Letters to you that we still hold as they were printed.",
      rows: letters,
    },
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

async function readLetters(ctx: Context, { personIds }: OfPeople): Promise<{ written_at: Date }[]> {
  return await ctx.db.$queryRaw<{ written_at: Date }[]>(sql`
    SELECT written_at FROM letter WHERE person_id = ANY(${personIds}::uuid[]) ORDER BY written_at`);
}

async function readCalls(ctx: Context, { personIds }: OfPeople) {
  return await ctx.db.$queryRaw<{ at: Date; outcome: string }[]>(sql`
    SELECT at, outcome FROM phone_call WHERE person_id = ANY(${personIds}::uuid[]) ORDER BY at`);
}

async function readAway(ctx: Context, { personIds }: OfPeople): Promise<Away[]> {
  return await ctx.db.$queryRaw<Away[]>(sql`
    SELECT given.person_id, (SELECT count(*) FROM letter l WHERE l.person_id = given.person_id) AS letters,
           (SELECT count(*) FROM call_script c WHERE c.person_id = given.person_id) AS scripts,
           (SELECT count(*) FROM suspended_address s WHERE s.person_id = given.person_id) AS suspended
    FROM unnest(${personIds}::uuid[]) AS given (person_id)`);
}
