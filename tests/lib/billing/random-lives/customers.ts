import { settlePayment } from "@/lib/billing/settle-payment";
import { cancelBooking } from "@/lib/booking/cancel-booking";
import { disputeBill } from "@/lib/booking/dispute-bill";
import { payBalance } from "@/lib/booking/pay-balance";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import { spreadBalance } from "@/lib/booking/spread-balance";
import { openContext } from "@/lib/context/open-context";
import { formatDecimal } from "@/lib/money";
import { keepCard, owed } from "@/scripts/start/year/pay";
import {
  type Deed,
  type Life,
  type Living,
  one,
  perhapsTwice,
} from "@/tests/lib/billing/random-lives/life";
import { perhapsAnother } from "@/tests/lib/billing/random-lives/other-amounts";

const booking = () => openContext("booking");

/** Pays on Stripe's page; now and then nobody comes back from there, and we hear of it when Stripe tells. */
async function payOnPage(world: Living, life: Life, part: bigint | null): Promise<void> {
  const { bookingToken, bookingId } = life.visit;
  const { open } = await owed(life.visit);
  if (open === 0n) return;
  const form = { bookingToken, seen: String(open) };
  await perhapsTwice(life, () =>
    payBalance(
      booking(),
      part === null
        ? { ...form, pay: "all" }
        : { ...form, pay: "part", amount: formatDecimal((open * part) / 100n) },
    ),
  );
  const { rows } = await world.owner.query(
    "SELECT id, session_id AS session FROM payment WHERE booking_id = $1 AND kind = 'balance' AND status IN ('created', 'pending') AND session_id IS NOT NULL",
    [bookingId],
  );
  const [begun] = rows;
  if (!begun || life.random.chance(0.1)) return;
  await perhapsAnother(world, life.random, begun.session);
  await world.stripe.pay(begun.session);
  if (life.random.chance(0.5))
    await settlePayment(openContext("payment", "worker"), { paymentId: begun.id });
}

export const pays: Deed = (world, life) => payOnPage(world, life, null);

export const paysPart: Deed = (world, life) =>
  payOnPage(world, life, BigInt(5 + life.random.below(90)));

export const cancels: Deed = async (world, life) => {
  const { bookingToken } = life.visit;
  const { quoteId } = await quoteCancellation(booking(), { bookingToken });
  if (life.random.chance(0.25))
    await world.stripe.nextRefund(life.random.chance(0.5) ? "failed" : "pending");
  await perhapsTwice(life, () => cancelBooking(booking(), { bookingToken, quoteId }));
};

export const spreads: Deed = (_world, life) =>
  spreadBalance(booking(), {
    bookingToken: life.visit.bookingToken,
    parts: 1 + life.random.below(5),
  });

/** Now and then the card is declined when it is charged. */
export const keepsCard: Deed = async (world, life) => {
  if (life.random.chance(0.3))
    await world.stripe.nextCharge(
      one(life, ["insufficient_funds", "stolen_card", "authentication_required"]) ?? "",
    );
  await keepCard(world, life.visit);
};

export const disputesBill: Deed = async (world, life) => {
  const { rows } = await world.owner.query(
    "SELECT prefix || lpad(number::text, 6, '0') AS bill FROM invoice WHERE booking_id = $1 ORDER BY issued_at, number",
    [life.visit.bookingId],
  );
  const bill: string = one(life, rows)?.bill ?? "";
  const reason = one(life, ["paid", "amount", "cancelled", "not_mine", "other"] as const);
  const { bookingToken } = life.visit;
  await disputeBill(booking(), { bookingToken, bill, reason: reason ?? "other" });
};
