import { contested } from "@/lib/billing/contested";
import { readInvoiceName } from "@/lib/billing/invoicing/read-name";
import type { InvoiceSort, InvoicesQuery } from "@/lib/billing/schema";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf, toDateColumn } from "@/lib/dates";
import { emptySql, sql } from "@/lib/db/sql";

type Sql = typeof emptySql;

/** By what each order goes, which way, and of what type its values are; the order of issue decides between equals. */
const orders = {
  newest: { by: sql`s.seq`, cast: sql`bigint`, down: true },
  oldest: { by: sql`s.seq`, cast: sql`bigint`, down: false },
  due: { by: sql`s.due_on`, cast: sql`date`, down: false },
  due_last: { by: sql`s.due_on`, cast: sql`date`, down: true },
  open: { by: sql`s.open_minor`, cast: sql`bigint`, down: true },
  amount: { by: sql`s.total_minor`, cast: sql`bigint`, down: true },
} satisfies Record<InvoiceSort, { by: Sql; cast: Sql; down: boolean }>;

/** ORDER BY, the words that the next page goes on from, and what lies after such words. */
export function orderOf(sort: InvoiceSort) {
  const { by, cast, down } = orders[sort];
  const way = down ? sql`DESC` : sql`ASC`;
  return {
    order: sql`ORDER BY ${by} ${way}, s.seq ${way}`,
    mark: sql`${by}::text || '~' || s.seq`,
    after: (mark: string | null): Sql => {
      const [value = "", seq = ""] = mark?.split("~") ?? [];
      if (mark === null || !fits(sort, value)) return emptySql;
      const beyond = sql`(${value}::text::${cast}, ${seq}::text::bigint)`;
      return down ? sql`AND (${by}, s.seq) < ${beyond}` : sql`AND (${by}, s.seq) > ${beyond}`;
    },
  };
}

function fits(sort: InvoiceSort, value: string): boolean {
  if (sort === "due" || sort === "due_last")
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  return /^-?\d{1,18}$/.test(value);
}

/** Which rows of `invoice_standing s` a query is about. What is searched for is found whole, or not at all. */
export async function filterOf(ctx: Context, query: InvoicesQuery): Promise<Sql> {
  const { state, kind, from, to } = query;
  const parts = [
    await findOf(ctx, query.find),
    stateOf(state),
    kind ? sql`AND s.kind = ${kind}` : emptySql,
    from ? sql`AND s.due_on >= ${toDateColumn(from)}::date` : emptySql,
    to ? sql`AND s.due_on <= ${toDateColumn(to)}::date` : emptySql,
  ];
  return parts.reduce((all, part) => sql`${all} ${part}`, sql`true`);
}

function stateOf(state: InvoicesQuery["state"]): Sql {
  if (state === null) return emptySql;
  if (state === "unpaid") return sql`AND s.open_minor > 0`;
  if (state !== "overdue") return sql`AND s.state = ${state}`;
  const today = toDateColumn(localDateOf(clock.now()));
  return sql`AND s.open_minor > 0 AND s.due_on < ${today}::date AND NOT ${contested(sql`s.booking_id`)}`;
}

async function findOf(ctx: Context, find: string): Promise<Sql> {
  if (find === "") return emptySql;
  const name = readInvoiceName(find.toUpperCase());
  if (name) {
    const invoice = await ctx.db.invoice.findUnique({
      where: { prefix_number: name },
      select: { id: true },
    });
    return invoice ? sql`AND s.invoice_id = ${invoice.id}::uuid` : sql`AND false`;
  }
  const booking = await ctx.db.booking.findUnique({
    where: { ref: find.toUpperCase() },
    select: { id: true },
  });
  return booking ? sql`AND s.booking_id = ${booking.id}::uuid` : sql`AND false`;
}
