import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ensureBrowser } from "@/scripts/test/ensure-browser";
import type { Bench, Figure } from "@/tests/bench/bench";
import { median } from "@/tests/bench/load/median";

// Brought when it is measured with: a hundred packages that nothing else needs.
const tool = "lighthouse@13.5.0";
const pages = {
  "home page": "/",
  "vacation page": "/vacations/norwegian-fjords",
  "results page": "/vacations",
};
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

type Scores = Record<(typeof categories)[number], number>;

/** What Lighthouse says of the public pages on a phone: medians, the trivial page in the same turns. */
export async function lighthouse(bench: Bench): Promise<Figure[]> {
  const browser = await ensureBrowser();
  const trivial: Scores[] = [];
  const seen = new Map<string, Scores[]>(Object.keys(pages).map((name) => [name, []]));
  for (let turn = 0; turn < bench.turns; turn += 1) {
    trivial.push(await look(browser, `${bench.yardstick}/`));
    for (const [name, path] of Object.entries(pages))
      seen.get(name)?.push(await look(browser, `${bench.site}${path}`));
  }
  const least = medianOf(trivial, "performance") - 2;
  return [...seen].flatMap(([name, scores]) => {
    const others = categories.slice(1).map((category) => medianOf(scores, category));
    const performance = medianOf(scores, "performance");
    return [
      {
        what: `Lighthouse on a phone, ${name}: performance`,
        yardstick: "a prerendered trivial page",
        ...{ measured: String(performance), against: String(least + 2), ratio: null },
        ...{ budget: ">= its score - 2", met: performance >= least },
      },
      {
        what: `Lighthouse on a phone, ${name}: accessibility, best practices, SEO`,
        yardstick: "–",
        ...{ measured: others.join(", "), against: "", ratio: null },
        ...{ budget: "100 each", met: others.every((score) => score === 100) },
      },
    ];
  });
}

function medianOf(scores: readonly Scores[], category: keyof Scores): number {
  return median(scores.map((one) => one[category]));
}

async function look(browser: string, address: string): Promise<Scores> {
  // Now and then Chrome records no load at all, and Lighthouse asks to be run again.
  const stdout = await record(browser, address).catch(() => record(browser, address));
  const report: { categories: Record<string, { score: number | null }> } = JSON.parse(stdout);
  const score = (category: string) => Math.round((report.categories[category]?.score ?? 0) * 100);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
    seo: score("seo"),
  };
}

async function record(browser: string, address: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    "npm",
    [
      ...["exec", "--yes", `--package=${tool}`, "--", "lighthouse", address, "--quiet"],
      ...["--output=json", `--only-categories=${categories.join(",")}`],
      "--chrome-flags=--headless=new --no-sandbox",
    ],
    { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 64 * 1024 * 1024 },
  );
  return stdout;
}
