import type { Bench, Figure } from "@/tests/bench/bench";
import { perSecond } from "@/tests/bench/report/words";
import { roomyDepartures } from "@/tests/bench/rows/arranged/departures";
import { bookingRates } from "@/tests/bench/rows/buying/booking-rates";
import { holdRates } from "@/tests/bench/rows/buying/hold-rates";

/**
 * Holds and bookings at 8 at once, all of one departure or of 10,000; the yardstick is what they send to Postgres, sent by raw
 * `pg` over 8 connections. A hold is the whole verb; a booking is the transaction that the checkout's form ends in.
 */
export async function committed(bench: Bench): Promise<Figure[]> {
  const where = {
    "one hot departure": await roomyDepartures(bench.owner, { count: 1, skip: 0 }),
    "10,000 departures": await roomyDepartures(bench.owner, { count: 10_000, skip: 1 }),
  };
  const figures: Figure[] = [];
  for (const [name, departures] of Object.entries(where)) {
    figures.push(figure(`hold committed, ${name}`, await holdRates(bench, departures)));
    // Of the holds that were just made.
    figures.push(figure(`booking committed, ${name}`, await bookingRates(bench, departures)));
  }
  return figures;
}

type Rates = { subject: number; yardstick: number; ratio: number };

function figure(what: string, { subject, yardstick, ratio }: Rates): Figure {
  return {
    what: `${what}, 8 at once`,
    yardstick: "the same statements by raw pg",
    ...{ measured: perSecond(subject), against: perSecond(yardstick), ratio },
    ...{ budget: ">= 0.5", met: ratio >= 0.5 },
  };
}
