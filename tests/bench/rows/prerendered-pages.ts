import type { Bench, Figure } from "@/tests/bench/bench";
import { inTurns } from "@/tests/bench/load/in-turns";
import { requestRate } from "@/tests/bench/load/request-rate";
import { perSecond } from "@/tests/bench/report/words";

const pages = { "home page": "/", "vacation page": "/vacations/norwegian-fjords" };

/** Pages that everybody sees, prerendered; the yardstick is a prerendered page with nothing on it. */
export async function prerenderedPages(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const rate = (address: string) =>
      requestRate({ address: () => address, connections: 32, seconds: bench.seconds });
    const { subject, yardstick, ratio } = await inTurns(bench.turns, {
      yardstick: () => rate(`${bench.yardstick}/`),
      subject: () => rate(`${bench.site}${path}`),
    });
    figures.push({
      what: `${name}, anonymous, 32 connections`,
      yardstick: "a prerendered trivial page",
      ...{ measured: perSecond(subject), against: perSecond(yardstick), ratio },
      ...{ budget: ">= 0.8", met: ratio >= 0.8 },
    });
  }
  return figures;
}
