import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { say } from "@/scripts/start/say.mjs";
import { checkHouse } from "@/scripts/test/check-house";
import { addCounts, type Counts, nothing } from "@/scripts/test/counts";
import { writeEvidence } from "@/scripts/test/evidence/write-evidence";
import { runJourneys } from "@/scripts/test/run-journeys";
import { runVitest } from "@/scripts/test/run-vitest";

const file = "docs/evidence/full.json";

const Part = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.number(),
  seconds: z.number(),
});
const Evidence = z.object({ commit: z.string(), parts: z.record(z.string(), Part) });

type Evidence = z.infer<typeof Evidence>;

/**
 * Every test with the counts that are published. It takes long, so it is made of parts: run again after an interruption, it
 * goes on with those that have not passed on this commit. A run of all parts proves the promises too.
 */
export async function runFull(): Promise<Counts> {
  process.env["TEST_SCALE"] = "full";
  const evidence = readEvidence();
  const whole = Object.keys(evidence.parts).length === 0;
  let total = nothing;
  for (const [name, run] of listParts()) {
    const known = evidence.parts[name];
    if (known && known.failed === 0) {
      say(`\n${name}: passed before on this commit`);
      continue;
    }
    say(`\n${name}`);
    const begun = Date.now();
    const ran = await run();
    total = addCounts(total, ran);
    const { proofs: _, ...counts } = ran;
    evidence.parts[name] = { ...counts, seconds: Math.round((Date.now() - begun) / 1000) };
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(evidence, null, 2)}\n`);
  }
  if (whole) return addCounts(total, writeEvidence(total.proofs));
  const parts = Object.values(evidence.parts).map((part) => ({ ...part, proofs: [] }));
  return parts.reduce<Counts>(addCounts, nothing);
}

function listParts(): [string, () => Promise<Counts>][] {
  const codeParts = ["tests", "tests/lib"]
    .flatMap(foldersIn)
    .filter(
      (folder) => !["tests/lib", "tests/e2e", "tests/support", "tests/bench"].includes(folder),
    )
    .map((folder): [string, () => Promise<Counts>] => [folder, () => runVitest([`${folder}/`])]);
  const others = () => runVitest(filesIn("tests/lib"));
  return [
    ["house", checkHouse],
    ...codeParts,
    ["tests/lib, what is in no folder", others],
    ["journeys", runJourneys],
  ];
}

function filesIn(parent: string): string[] {
  return readdirSync(parent)
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `${parent}/${name}`);
}

function foldersIn(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && hasTests(path.join(parent, entry.name)))
    .map((entry) => `${parent}/${entry.name}`)
    .sort();
}

function hasTests(folder: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).some((name) =>
    /\.test\.tsx?$/.test(name),
  );
}

function readEvidence(): Evidence {
  const commit = execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim();
  const found = existsSync(file)
    ? Evidence.safeParse(JSON.parse(readFileSync(file, "utf8"))).data
    : undefined;
  return found?.commit === commit ? found : { commit, parts: {} };
}
