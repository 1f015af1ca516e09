import type { Bench, Figure } from "@/tests/bench/bench";

/** From nothing running to a healthy site, with packages, build and data in place; a measured figure without a budget of its own. */
export async function secondStart(bench: Bench): Promise<Figure[]> {
  return [
    {
      what: "`npm start`, a second time, after the packages are checked",
      ...{ yardstick: "–", against: "", ratio: null },
      measured: `${bench.secondStartSeconds.toFixed(1)} s`,
      ...{ budget: "–", met: null },
    },
  ];
}
