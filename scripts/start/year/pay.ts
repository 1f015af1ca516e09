import { openMinorOf } from "@/lib/billing/billing";
import { settlePayment } from "@/lib/billing/settle-payment";
import { checkCard } from "@/lib/booking/check-card";
import { getBooking } from "@/lib/booking/get-booking";
import { payBalance } from "@/lib/booking/pay-balance";
import { saveCard } from "@/lib/booking/save-card";
import { spreadBalance } from "@/lib/booking/spread-balance";
import { clock } from "@/lib/clock";
import { openContext } from "@/lib/context/open-context";
import { addDays, localDateOf } from "@/lib/dates";
import { shownForm } from "@/scripts/start/year/book";
import type { Visit, World } from "@/scripts/start/year/world";

/** What is open of a booking, and what of it falls due within a week. */
export async function owed({ bookingToken }: Visit): Promise<{ open: bigint; due: bigint }> {
  const { account } = await getBooking(openContext("booking"), { bookingToken });
  const open = openMinorOf(account);
  const soon = addDays(localDateOf(clock.now()), 7);
  const later = account.schedule
    .filter(({ dueOn }) => dueOn > soon)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return { open, due: open > later ? open - later : 0n };
}

/** Pays a part of what is open of a booking on Stripe's page, or all of it; nothing where nothing is. */
export async function pay(world: World, visit: Visit, part: bigint | null = null): Promise<void> {
  const begun = await begin(world, visit, part);
  if (begun) await finish(world, begun);
}

/** Pays all that is open of a booking, and Stripe takes another amount of it. */
export async function payAnother(world: World, visit: Visit, amountMinor: bigint): Promise<void> {
  const begun = await begin(world, visit, null);
  if (!begun) return;
  await world.stripe.changeTotal(begun.session, { amount: Number(amountMinor), currency: "usd" });
  await finish(world, begun);
}

type Begun = { id: string; session: string };

async function begin(world: World, visit: Visit, part: bigint | null): Promise<Begun | null> {
  const { open } = await owed(visit);
  if (open === 0n || part === 0n) return null;
  const { bookingToken, bookingId } = visit;
  const whole = part === null || part >= open;
  const form = { bookingToken, seen: String(open), pay: whole ? "all" : "part" } as const;
  await payBalance(openContext("booking"), {
    ...form,
    ...(whole ? {} : { amount: dollars(part) }),
  });
  const { rows } = await world.owner.query<Begun>(
    `SELECT id, session_id AS session FROM payment WHERE booking_id = $1 AND kind = 'balance' AND status IN ('created', 'pending')`,
    [bookingId],
  );
  return rows[0] ?? null;
}

async function finish({ stripe }: World, { id: paymentId, session }: Begun): Promise<void> {
  await stripe.pay(session);
  await settlePayment(openContext("payment", "worker"), { paymentId });
}

/** As a person writes it: "250.00". */
function dollars(minor: bigint): string {
  return `${minor / 100n}.${String(minor % 100n).padStart(2, "0")}`;
}

/** Lets us keep a card that what falls due is taken from. */
export async function keepCard(world: World, { bookingToken, bookingId }: Visit): Promise<void> {
  await saveCard(openContext("booking"), { bookingToken, formToken: shownForm("kept-card") });
  const { rows } = await world.owner.query<{ session: string }>(
    "SELECT session_id AS session FROM kept_card WHERE booking_id = $1 AND status = 'asked'",
    [bookingId],
  );
  const session = rows[0]?.session;
  if (!session) return;
  await world.stripe.pay(session);
  await checkCard(openContext("payment"), { bookingToken });
}

/** Divides the balance into monthly parts. */
export async function spread({ bookingToken }: Visit): Promise<void> {
  await spreadBalance(openContext("booking"), { bookingToken, parts: 3 });
}
