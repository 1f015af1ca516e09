// What npm test runs once the packages are there: the rules of the house, the tests of the code, journeys in a browser.
import { generate } from "@/scripts/start/generate";
import { say, step } from "@/scripts/start/say.mjs";
import { checkHouse } from "@/scripts/test/check-house";
import { addCounts, type Counts, nothing } from "@/scripts/test/counts";
import { writeEvidence } from "@/scripts/test/evidence/write-evidence";
import { runFull } from "@/scripts/test/run-full";
import { runJourneys } from "@/scripts/test/run-journeys";
import { runVitest } from "@/scripts/test/run-vitest";

const full = process.argv.includes("--full");

async function runEverything(): Promise<Counts> {
  await step("Generating the database client", generate);
  if (full) return await runFull();
  const levels = [checkHouse, () => runVitest([]), runJourneys];
  let total = nothing;
  for (const level of levels) total = addCounts(total, await level());
  return addCounts(total, writeEvidence(total.proofs));
}

const total = await runEverything().catch((error: unknown): Counts => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { ...nothing, failed: 1 };
});
say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
// What a broken test left running must not keep the command from ending.
process.exit(total.failed === 0 ? 0 : 1);
