import { isToBeLookedAt } from "@/lib/billing/dunning/is-to-be-looked-at";
import { readDunned } from "@/lib/billing/dunning/read-dunned";
import { customerAccounts } from "@/lib/billing/entries";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

const most = 500;

/**
 * Has everybody looked at of whom something is late, or soon to be paid, and of whom a step is right or a case is over: each by
 * themselves, so that one who cannot be looked at keeps nobody waiting (rules 97, 105). Run daily under `billing`; a day that was slept
 * through is made up for, and to be run twice does nothing more.
 */
export async function queueDunning(ctx: Context): Promise<void> {
  const today = localDateOf(clock.now());
  const customers = await listOwing(ctx);
  for (let at = 0; at < customers.length; at += most) {
    const customerIds = customers.slice(at, at + most);
    const dunned = await readDunned(ctx, { customerIds, on: today });
    const due = dunned.filter((account) => isToBeLookedAt(account.rules, account, today));
    await queue(ctx, [...new Set(due.map(({ customerId }) => customerId))]);
  }
}

/** Who owes something in some currency, and of whom a case is open. */
async function listOwing(ctx: Context): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT e.customer_id AS id FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id
    WHERE e.customer_id IS NOT NULL AND l.account = ANY(${[...customerAccounts]})
    GROUP BY e.customer_id, l.currency HAVING sum(l.amount_minor) > 0
    UNION SELECT customer_id FROM dunning_case WHERE closed_at IS NULL ORDER BY 1`);
  return rows.map(({ id }) => id);
}

async function queue(ctx: Context, customerIds: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw(sql`
    INSERT INTO outbox_event (kind, payload)
    SELECT 'dunning.due', jsonb_build_object('customerId', id) FROM unnest(${[...customerIds]}::uuid[]) AS due (id)`);
}
