import type { Bench, Figure } from "@/tests/bench/bench";
import { inTurns } from "@/tests/bench/load/in-turns";
import { requestRate } from "@/tests/bench/load/request-rate";
import { perSecond } from "@/tests/bench/report/words";
import { madeUpSearches } from "@/tests/bench/rows/searching/made-up-searches";

/** The results, over 100,000 departures; the yardstick is a dynamic page of twenty cards from the database. */
export async function resultsPage(bench: Bench): Promise<Figure[]> {
  const searches = await madeUpSearches(bench.owner);
  const known = searches();
  return [
    await measure(bench, "results page, a search made before", 1, () => known),
    await measure(bench, "results page, a search that nobody made before", 0.8, searches),
  ];
}

async function measure(
  bench: Bench,
  what: string,
  budget: number,
  query: () => string,
): Promise<Figure> {
  const rate = (address: () => string) =>
    requestRate({ address, connections: 32, seconds: bench.seconds });
  const { subject, yardstick, ratio } = await inTurns(bench.turns, {
    yardstick: () => rate(() => `${bench.yardstick}/cards`),
    subject: () => rate(() => `${bench.site}/vacations?${query()}`),
  });
  return {
    what: `${what}, 32 connections`,
    yardstick: "a dynamic page with 20 cards from the database",
    ...{ measured: perSecond(subject), against: perSecond(yardstick), ratio },
    ...{ budget: `>= ${budget.toFixed(1)}`, met: ratio >= budget },
  };
}
