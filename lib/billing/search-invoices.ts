import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { filterOf } from "@/lib/billing/listing/invoice-filter";
import { readInvoices } from "@/lib/billing/listing/read-invoices";
import type { DeskInvoice, InvoicesQuery } from "@/lib/billing/schema";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

const perPage = 50;

type Totals = { count: number; totalMinor: bigint; openMinor: bigint };

/**
 * The documents that a clerk asks for, 50 a page, with what all of them come to and what is open of them, under `billing`.
 * @throws DomainError not_found for any other role.
 */
export async function searchInvoices(
  ctx: Context,
  query: InvoicesQuery,
): Promise<{ invoices: DeskInvoice[]; next: string | null; totals: Totals }> {
  await requireRole(ctx, clerks);
  const filter = await filterOf(ctx, query);
  const { sort, after } = query;
  const [page, [totals]] = await Promise.all([
    readInvoices(ctx, { filter, sort, after, most: perPage }),
    ctx.db.$queryRaw<Totals[]>(sql`
      SELECT count(*)::int AS count, coalesce(sum(s.total_minor), 0)::bigint AS "totalMinor",
             coalesce(sum(s.open_minor), 0)::bigint AS "openMinor"
      FROM invoice_standing s WHERE ${filter}`),
  ]);
  return { ...page, totals: totals ?? { count: 0, totalMinor: 0n, openMinor: 0n } };
}
