import type { Bench, Figure } from "@/tests/bench/bench";
import { inTurns } from "@/tests/bench/load/in-turns";
import { workRate } from "@/tests/bench/load/work-rate";
import { perSecond } from "@/tests/bench/report/words";
import { roomyDepartures } from "@/tests/bench/rows/arranged/departures";
import { openShop } from "@/tests/bench/rows/buying/buyer";
import { postForm } from "@/tests/bench/rows/buying/post-form";
import { readForm } from "@/tests/bench/rows/buying/read-form";
import { settled } from "@/tests/bench/rows/buying/settled";

const buyers = 8;

/**
 * Whole bookings, from the form that holds places to the mail that is queued with its PDF, of 64 departures at 8 buyers; a turn
 * ends when the worker has queued its last mail. The yardstick is a form with a trivial action.
 */
export async function wholeBooking(bench: Bench): Promise<Figure[]> {
  const departures = await roomyDepartures(bench.owner, { count: 64, skip: 1_000 });
  const sample = departures[0];
  if (!sample) throw new RangeError("There are no departures.");
  const buy = await openShop(bench, sample);
  const trivial = `${bench.yardstick}/form`;
  const trivialForm = await readForm(trivial, "");
  const { subject, yardstick, ratio } = await inTurns(bench.turns, {
    yardstick: () => workRate(bench.bookings * 5, buyers, () => postForm(trivial, trivialForm)),
    subject: async () => {
      const queue = await settled(bench.owner);
      const begun = performance.now();
      await workRate(bench.bookings, buyers, (at) => buy(departures[at % 64] ?? sample));
      await queue.reaches(bench.bookings);
      const rate = bench.bookings / ((performance.now() - begun) / 1000);
      await queue.clear();
      return rate;
    },
  });
  return [
    {
      what: `a whole booking: hold, checkout, payment event, confirmation, mail and PDF queued, ${buyers} buyers`,
      yardstick: "a form with a trivial action",
      ...{ measured: perSecond(subject), against: perSecond(yardstick), ratio },
      ...{ budget: ">= 0.10", met: ratio >= 0.1 },
    },
  ];
}
