import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { readCredits } from "@/lib/billing/crediting/read-credits";
import { listStatements } from "@/lib/billing/list-statements";
import { listBookingsOf, listMovementsOf } from "@/lib/billing/listing/list-bookings-of";
import { readInvoices } from "@/lib/billing/listing/read-invoices";
import { entryWords } from "@/lib/billing/receivables/entry-words";
import { readAccounts } from "@/lib/billing/receivables/read-accounts";
import type { AccountLine, CustomerDesk } from "@/lib/billing/schema";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/ids";

/**
 * A customer's account for a clerk: what they owe by the ledger, and the entries that make it, in words; their bills, bookings,
 * payments, refunds and statements. It names nobody (P34). Under `billing`.
 * @throws DomainError not_found for a customer that there is not, and for who is no clerk.
 */
export async function getCustomerAccount(
  ctx: Context,
  { customerId }: { customerId: string },
): Promise<CustomerDesk> {
  await requireRole(ctx, clerks);
  const customer = isId(customerId)
    ? await ctx.db.customer.findUnique({ where: { id: customerId }, select: { personId: true } })
    : null;
  if (!customer) throw notFound("customer");
  const filter = sql`s.customer_id = ${customerId}::uuid`;
  const [lines, bookings, { invoices }, movements, credits, statements] = await Promise.all([
    listLines(ctx, customerId),
    listBookingsOf(ctx, customerId),
    readInvoices(ctx, { filter, sort: "newest", after: null, most: 200 }),
    listMovementsOf(ctx, customerId),
    readCredits(ctx, sql`c.customer_id = ${customerId}::uuid`),
    listStatements(ctx, { personIds: [customer.personId] }),
  ]);
  const balanceMinor = lines.at(-1)?.balanceMinor ?? 0n;
  const money = { bookings, invoices, movements, credits, statements };
  return { customerId, balanceMinor, lines, ...money };
}

/** One currency: we sell in no other. */
async function listLines(ctx: Context, customerId: string): Promise<AccountLine[]> {
  const until = localDateOf(clock.now());
  const accounts = await readAccounts(ctx, { customerIds: [customerId], until });
  let balanceMinor = 0n;
  return accounts
    .flatMap(({ entries }) => entries)
    .map((entry) => {
      balanceMinor += entry.amountMinor;
      const { id, on, amountMinor } = entry;
      return { id, on, words: entryWords(entry), amountMinor, balanceMinor };
    });
}
