import { settlePayment } from "@/lib/billing/settle-payment";
import { holdPlaces } from "@/lib/booking/hold-places";
import type { StartPayment } from "@/lib/booking/schema";
import { startPayment } from "@/lib/booking/start-payment";
import { linkToken, readLinkToken } from "@/lib/crypto/link-token";
import { partyOf, type Sold, useCatalogue } from "@/tests/support/catalogue";
import { useDatabase } from "@/tests/support/database";
import { orderOf } from "@/tests/support/order";
import { useStripe } from "@/tests/support/stripe";
import { runWorker } from "@/tests/support/worker";

export type PaymentRow = {
  id: string;
  booking_id: string;
  hold_id: string;
  amount_minor: string;
  currency: string;
  status: string;
  session_id: string;
  intent_id: string | null;
};

type Wish = { adults?: number; daysAhead?: number; capacity?: number; departure?: Sold };

/** A seeded catalogue and Stripe, and people who have come as far as a test needs them. */
export function useShop() {
  const database = useDatabase("catalogue");
  const catalogue = useCatalogue(database);
  const stripe = useStripe();

  async function held({ adults = 2, daysAhead = 120, capacity = 10, departure }: Wish = {}) {
    const sold = departure ?? (await catalogue.departure(daysAhead, capacity));
    const { holdToken } = await holdPlaces(database.open("booking"), partyOf(sold, adults));
    return { departure: sold, holdToken, holdId: readLinkToken("hold", holdToken)?.id ?? "" };
  }

  async function paymentOf(holdId: string): Promise<PaymentRow> {
    const { rows } = await database.owner.query<PaymentRow>(
      "SELECT * FROM payment WHERE hold_id = $1 ORDER BY created_at DESC LIMIT 1",
      [holdId],
    );
    const [payment] = rows;
    if (!payment) throw new Error("Nobody has begun to pay for this hold.");
    return payment;
  }

  async function paying(wish: Wish = {}, order: Partial<StartPayment> = {}) {
    const hold = await held(wish);
    await startPayment(database.open("booking"), orderOf(hold.holdToken, order));
    return { ...hold, payment: await paymentOf(hold.holdId) };
  }

  async function paid(wish: Wish = {}) {
    const visit = await paying(wish);
    await stripe.pay(visit.payment.session_id);
    return visit;
  }

  async function received(wish: Wish = {}) {
    const visit = await paid(wish);
    await settlePayment(database.open("payment"), { paymentId: visit.payment.id });
    return { ...visit, payment: await paymentOf(visit.holdId) };
  }

  /** The worker's work, but for mails. */
  const work = () => runWorker(database.owner, ["notice.queued"]);

  async function firm(wish: Wish = {}) {
    const visit = await received(wish);
    await work();
    const bookingId = visit.payment.booking_id;
    return { ...visit, bookingId, bookingToken: linkToken("booking", bookingId, 1) };
  }

  return {
    database,
    catalogue,
    stripe,
    paymentOf,
    /** Holds places. */
    held,
    /** Is on Stripe's page. */
    paying,
    /** Has paid there, and we do not know it yet. */
    paid,
    /** The money is in the ledger, and nothing has followed from it yet. */
    received,
    /** Has a booking that counts. */
    firm,
    work,
    /** One column of the first row. */
    one: async (query: string, values: unknown[] = []): Promise<unknown> => {
      const { rows } = await database.owner.query({ text: query, values, rowMode: "array" });
      return rows[0]?.[0];
    },
    /** What the first bill of a booking is called. */
    invoiceOf: async (bookingId: string): Promise<string> => {
      const { rows } = await database.owner.query(
        "SELECT prefix || lpad(number::text, 6, '0') AS name FROM invoice WHERE booking_id = $1 ORDER BY number",
        [bookingId],
      );
      return rows[0]?.name ?? "";
    },
    /** What waits for a person. */
    attention: async (): Promise<{ kind: string; subject_id: string; detail: string }[]> => {
      const { rows } = await database.owner.query(
        "SELECT kind, subject_id, detail FROM attention ORDER BY opened_at, kind",
      );
      await database.owner.query("DELETE FROM attention");
      return rows;
    },
  };
}
