import type { Ageing } from "@/lib/billing/lateness";
import { ageAccount } from "@/lib/billing/receivables/age-account";
import { customersOf } from "@/lib/billing/receivables/customers-of";
import { readAccounts } from "@/lib/billing/receivables/read-accounts";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";

export type Receivable = {
  customerId: string;
  currency: string;
  /** Negative where we owe. */
  balanceMinor: bigint;
  ageing: Ageing;
};

/**
 * What people owe at an instant by the ledger, by currency, and how late it is: net of whatever came in, whatever it came in for
 * (rules 84, 92). Whoever owes nothing and is owed nothing is left out. Under `billing`.
 */
export async function ageReceivables(
  ctx: Context,
  input: { personIds: readonly string[]; at: Date },
): Promise<Receivable[]> {
  const on = localDateOf(input.at);
  const customerIds = await customersOf(ctx, input.personIds);
  const accounts = await readAccounts(ctx, { customerIds, until: on });
  return accounts
    .map(({ customerId, currency, entries }) => ({
      ...{ customerId, currency, ...ageAccount(entries, on) },
    }))
    .filter(({ balanceMinor }) => balanceMinor !== 0n);
}
