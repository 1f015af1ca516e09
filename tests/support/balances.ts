import { openMinorOf } from "@/lib/billing/billing";
import { settlePayment } from "@/lib/billing/settle-payment";
import { getBooking } from "@/lib/booking/get-booking";
import { payBalance } from "@/lib/booking/pay-balance";
import type { PaymentRow, useShop } from "@/tests/support/shop";

/** People who pay what is open of a firm booking. */
export function useBalances({ database, stripe, work }: ReturnType<typeof useShop>) {
  const account = async (bookingToken: string) =>
    (await getBooking(database.open("booking"), { bookingToken })).account;
  const openOf = async (bookingToken: string) => openMinorOf(await account(bookingToken));

  async function paymentsOf(bookingId: string): Promise<PaymentRow[]> {
    const { rows } = await database.owner.query<PaymentRow>(
      "SELECT * FROM payment WHERE booking_id = $1 AND kind = 'balance' ORDER BY created_at",
      [bookingId],
    );
    return rows;
  }

  /** Sends the form: all of it, a part, or all but late fees: "bills". */
  async function goes(bookingToken: string, amount?: string): Promise<string> {
    const seen = String(await openOf(bookingToken));
    const form = { bookingToken, seen, ...howMuch(amount) };
    return (await payBalance(database.open("booking"), form)).url;
  }

  /** Stands on Stripe's page. */
  async function paying(visit: { bookingId: string; bookingToken: string }, amount?: string) {
    await goes(visit.bookingToken, amount);
    const payment = (await paymentsOf(visit.bookingId)).at(-1);
    if (!payment) throw new Error("Nothing was begun.");
    return payment;
  }

  /** Has paid, and we know it; nothing has followed from it yet. */
  async function received(visit: { bookingId: string; bookingToken: string }, amount?: string) {
    const payment = await paying(visit, amount);
    await stripe.pay(payment.session_id);
    await settlePayment(database.open("payment"), { paymentId: payment.id });
    return payment;
  }

  return {
    ...{ account, openOf, paymentsOf, goes, paying, received },
    /** Has paid, and everything has followed. */
    paid: async (visit: { bookingId: string; bookingToken: string }, amount?: string) => {
      const payment = await received(visit, amount);
      await work();
      return payment;
    },
  };
}

function howMuch(amount: string | undefined) {
  if (!amount) return { pay: "all" as const };
  return amount === "bills" ? { pay: "bills" as const } : { pay: "part" as const, amount };
}
