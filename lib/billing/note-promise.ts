import { beginWait } from "@/lib/billing/dunning/begin-wait";
import { readDunned } from "@/lib/billing/dunning/read-dunned";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { type LocalDate, localDateOf } from "@/lib/dates";
import { wrongField } from "@/lib/errors";
import { formatMoneyExact } from "@/lib/money";

type Promised = { id: string; caseId: string; amount: bigint; promisedOn: LocalDate };

/**
 * Notes what somebody promised to pay by a day: nothing is asked for until some days after it (rule 95). Whether it is kept, the books
 * say. By a billing clerk, under `billing`.
 * @throws DomainError not_found for who is no billing clerk, and for no case; conflict where the case is over; invalid beside the day, or an
 *   amount beyond what is open.
 */
export async function notePromise(ctx: Context, promised: Promised): Promise<void> {
  const { id, caseId, amount: amountMinor, promisedOn: untilOn } = promised;
  const wait = { id, caseId, amountMinor, untilOn, kind: "promise", field: "promisedOn" } as const;
  await beginWait(ctx, wait, async (inner, customerId) => {
    const on = localDateOf(clock.now());
    const accounts = await readDunned(inner, { customerIds: [customerId], on });
    const bills = accounts.find((account) => account.caseId === caseId)?.bills ?? [];
    const openMinor = bills.reduce((sum, bill) => sum + bill.openMinor, 0n);
    if (amountMinor <= openMinor) return;
    throw wrongField("amount", `Only ${formatMoneyExact(openMinor)} is open.`);
  });
}
