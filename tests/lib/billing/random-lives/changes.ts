import { changeBooking } from "@/lib/booking/change-booking";
import { getBooking } from "@/lib/booking/get-booking";
import { listDates } from "@/lib/booking/list-dates";
import { quoteLeaving } from "@/lib/booking/quote-leaving";
import { quoteMoving } from "@/lib/booking/quote-moving";
import { openContext } from "@/lib/context/open-context";
import { type Deed, type Life, one, perhapsTwice } from "@/tests/lib/billing/random-lives/life";

const booking = () => openContext("booking");

type Quote = { bookingToken: string; quoteId: string };

/** Whoever asked what it comes to does it, or leaves it at that. */
async function perhaps(life: Life, quote: Quote): Promise<void> {
  if (life.random.chance(0.2)) return;
  await perhapsTwice(life, () => changeBooking(booking(), quote));
}

/** Some of the travellers do not go. */
export const leaves: Deed = async (_world, life) => {
  const { bookingToken } = life.visit;
  const { travellers } = await getBooking(booking(), { bookingToken });
  const count = 1 + life.random.below(2);
  const travellerIds = travellers.slice(-count).map(({ id }) => id);
  const { quoteId } = await quoteLeaving(booking(), { bookingToken, travellerIds });
  await perhaps(life, { bookingToken, quoteId });
};

/** All of them go on another date. */
export const moves: Deed = async (_world, life) => {
  const { bookingToken } = life.visit;
  const to = one(life, await listDates(booking(), { bookingToken }));
  if (!to) return;
  const { quoteId } = await quoteMoving(booking(), { bookingToken, departureCode: to.code });
  await perhaps(life, { bookingToken, quoteId });
};
