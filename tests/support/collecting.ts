import { afterEach } from "vitest";
import { announceCollections } from "@/lib/booking/announce-collections";
import { checkCard } from "@/lib/booking/check-card";
import { queueCollections } from "@/lib/booking/queue-collections";
import { saveCard } from "@/lib/booking/save-card";
import { clock } from "@/lib/clock";
import { addDays, endOfDay, type LocalDate } from "@/lib/dates";
import { formToken } from "@/lib/privacy/form-token";
import { firstVersion } from "@/tests/support/first-version";
import type { useShop } from "@/tests/support/shop";

type Visit = { bookingId: string; bookingToken: string };

/** People who let us keep a card, and what is taken from it when its day comes. */
export function useCollecting({ database, stripe, work }: ReturnType<typeof useShop>) {
  const now = clock.now;
  afterEach(() => {
    clock.now = now;
  });
  const form = () => formToken(firstVersion(), "kept-card");
  const booking = () => database.open("booking");

  /** Is on Stripe's page. @returns its address. */
  const asked = async ({ bookingToken }: Visit): Promise<string> =>
    (await saveCard(booking(), { bookingToken, formToken: form() })).url;

  async function cardsOf({ bookingId }: Visit) {
    const { rows } = await database.owner.query(
      "SELECT * FROM kept_card WHERE booking_id = $1 ORDER BY asked_at, id",
      [bookingId],
    );
    return rows;
  }

  async function dueOn({ bookingId }: Visit): Promise<LocalDate> {
    const { rows } = await database.owner.query(
      `SELECT to_char(due_on, 'YYYY-MM-DD') AS day FROM payment_schedule_line WHERE booking_id = $1 ORDER BY seq DESC LIMIT 1`,
      [bookingId],
    );
    return rows[0].day;
  }

  return {
    ...{ asked, cardsOf, dueOn, form },
    /** Has saved a card there, and we know it. */
    async saved(visit: Visit, number = "4242424242424242") {
      await asked(visit);
      const card = (await cardsOf(visit)).at(-1);
      await stripe.pay(card.session_id, { number, authentication: "complete" });
      await checkCard(database.open("payment"), visit);
      await work();
      return (await cardsOf(visit)).at(-1);
    },
    /** The clock shows the last second of a day. */
    on(day: LocalDate): void {
      clock.now = () => endOfDay(day);
    },
    /** The clock shows the time of now again: Stripe's page opens for nobody of another year. */
    now(): void {
      clock.now = now;
    },
    /** What the worker does by the clock on a day, and all that follows from it. */
    async day(day: LocalDate): Promise<void> {
      clock.now = () => endOfDay(day);
      await announceCollections(booking());
      await queueCollections(booking());
      await work();
    },
    /** The same on every day from one to another. */
    async days(from: LocalDate, count: number, day: (one: LocalDate) => Promise<void>) {
      for (let at = 0; at < count; at += 1) await day(addDays(from, at));
    },
    async paymentsOf({ bookingId }: Visit) {
      const { rows } = await database.owner.query(
        `SELECT p.id, p.status, p.amount_minor::text AS amount, a.number, a.outcome, to_char(a.begun_on, 'YYYY-MM-DD') AS begun_on
         FROM payment p JOIN collection_attempt a ON a.payment_id = p.id WHERE p.booking_id = $1 ORDER BY a.begun_on, a.number`,
        [bookingId],
      );
      return rows;
    },
    async noticesOf({ bookingId }: Visit): Promise<string[]> {
      const { rows } = await database.owner.query(
        `SELECT n.kind FROM notice n JOIN booking b ON b.person_id = n.person_id WHERE b.id = $1
           AND n.kind IN ('card_kept', 'collection_announced', 'collection_failed', 'balance_received') ORDER BY n.created_at, n.id`,
        [bookingId],
      );
      return rows.map(({ kind }) => kind);
    },
  };
}
