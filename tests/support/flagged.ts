import { beforeAll } from "vitest";
import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { getReturnable } from "@/lib/billing/get-returnable";
import { settlePayment } from "@/lib/billing/settle-payment";
import { getBooking } from "@/lib/booking/get-booking";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { propose } from "@/lib/staff/propose";
import { useBalances } from "@/tests/support/balances";
import { useEmployees } from "@/tests/support/employees";
import type { PaymentRow, useShop } from "@/tests/support/shop";

type Came = { amount: number; currency?: string };
type Visit = { bookingId: string; bookingToken: string };

/** A clerk sends back what came and was not asked, or proposes it, as the page of the desk does. */
export async function sendBack(ctx: Context, paymentId: string) {
  const { ref, customerId, came } = await getReturnable(ctx, { paymentId });
  const id = newId();
  const subject = { kind: "flagged", subjectId: paymentId, ref, customerId } as const;
  const amount = { amountMinor: came.minor, currency: came.currency, reason: "not_asked" };
  return { id, ...(await propose(ctx, proposalEffects, { id, ...subject, ...amount })) };
}

/** People who paid something else than they were asked, and two clerks before whom it is. */
export function useFlagged(shop: ReturnType<typeof useShop>) {
  const { database, stripe } = shop;
  const balances = useBalances(shop);
  const employees = useEmployees(database);
  const clerks: string[] = [];
  beforeAll(async () => {
    for (const _ of [1, 2]) clerks.push((await employees.joined("billing_clerk")).accountId);
  });

  async function comes({ id, session_id }: PaymentRow, { amount, currency = "usd" }: Came) {
    await stripe.changeTotal(session_id, { amount, currency });
    await stripe.pay(session_id);
    await settlePayment(database.open("payment"), { paymentId: id });
  }

  return {
    ...{ comes, balances, employees },
    clerk: (at = 0) => database.open("billing", clerks[at]),
    /** At the checkout: `came` is of what was asked. */
    checkout: async (came: (asked: number) => Came) => {
      const visit = await shop.paying();
      await comes(visit.payment, came(Number(visit.payment.amount_minor)));
      return visit;
    },
    /** Of what is open of a firm booking: `asked`, in dollars, was. */
    balance: async (visit: Visit, asked: string, came: Came) => {
      const payment = await balances.paying(visit, asked);
      await comes(payment, came);
      return payment;
    },
    /** The page of a booking. */
    seen: (bookingId: string) =>
      getBooking(database.open("booking"), { bookingToken: linkToken("booking", bookingId, 1) }),
    status: (paymentId: string) =>
      shop.one("SELECT status FROM payment WHERE id = $1", [paymentId]),
    refundsOf: async (paymentId: string) => {
      const { rows } = await database.owner.query(
        "SELECT amount_minor::int AS minor, currency, reason, status FROM refund WHERE payment_id = $1",
        [paymentId],
      );
      return rows;
    },
    /** What of a booking's money the books owe to nobody known. */
    unmatched: (bookingId: string) =>
      shop.one(
        `SELECT coalesce(sum(l.amount_minor), 0)::int FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id
         WHERE e.booking_id = $1 AND l.account = 'unmatched_money'`,
        [bookingId],
      ),
  };
}
