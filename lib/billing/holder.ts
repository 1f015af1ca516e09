import { paymentsIn } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { formatMoney } from "@/lib/money";
import type { ExportTable, HeldRecord, Holder } from "@/lib/privacy/holders";

type OfPeople = { personIds: readonly string[] };

type Row = {
  person_id: string;
  id: string;
  kind: "payment" | "refund";
  method: string;
  amount_minor: bigint;
  status: string;
  created_at: Date;
  moves: boolean;
};

/** What the books hold of people: amounts, by the number of a customer. */
export const billingHolder: Holder = {
  findHeld,
  holdsOn,
  exportFor,
  eraseFor: async () => undefined,
};

async function findHeld(ctx: Context, input: OfPeople): Promise<HeldRecord[]> {
  const rows = await readRows(ctx, input);
  return rows.map((row) => ({
    personId: row.person_id,
    what: `A ${row.kind} of ${formatMoney(row.amount_minor)}`,
    erased: "stays",
    why: "What was paid stays in our books, as the law wants, without a name.",
  }));
}

async function holdsOn(ctx: Context, input: OfPeople) {
  const moving = (await readRows(ctx, input)).filter(({ moves }) => moves);
  const obstacles = moving.map(({ person_id: personId }) => ({
    personId,
    why: "A payment or a refund of this booking is still under way.",
  }));
  return { holds: [], obstacles };
}

async function exportFor(ctx: Context, input: OfPeople): Promise<ExportTable[]> {
  const rows = (await readRows(ctx, input)).map((row) => ({
    kind: row.kind,
    amount: formatMoney(row.amount_minor),
    way: row.method,
    status: row.status,
    begun_at: row.created_at.toISOString(),
  }));
  return [{ name: "payments", about: "What you paid, and what went back to you.", rows }];
}

async function readRows(ctx: Context, { personIds }: OfPeople): Promise<Row[]> {
  return await ctx.db.$queryRaw<Row[]>(sql`
    SELECT c.person_id, p.id, 'payment' AS kind, p.method, p.amount_minor, p.status, p.created_at,
           p.status = ANY(${paymentsIn.settle}) AS moves
    FROM customer c JOIN payment p ON p.customer_id = c.id WHERE c.person_id = ANY(${personIds}::uuid[])
    UNION ALL
    SELECT c.person_id, r.id, 'refund', p.method, r.amount_minor, r.status, r.created_at, r.status <> 'done'
    FROM customer c JOIN payment p ON p.customer_id = c.id JOIN refund r ON r.payment_id = p.id
    WHERE c.person_id = ANY(${personIds}::uuid[])
    ORDER BY created_at, id`);
}
