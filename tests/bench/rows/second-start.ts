import type { Bench, Figure } from "@/tests/bench/bench";

/** What `npm start` does once packages and build are found to be there: no budget of its own. */
export async function secondStart(bench: Bench): Promise<Figure[]> {
  return [
    {
      what: "database, stand-ins, worker and site started again, to the first healthy answer",
      ...{ yardstick: "–", against: "", ratio: null },
      measured: `${bench.secondStartSeconds.toFixed(1)} s`,
      ...{ budget: "–", met: null },
    },
  ];
}
