import { say } from "@/scripts/start/say.mjs";
import { type Counts, nothing } from "@/scripts/test/counts";
import { runTool } from "@/scripts/test/run-tool";

const checks: Record<string, [file: string, ...args: string[]]> = {
  biome: ["node_modules/.bin/biome", "check", "."],
  tsc: ["node_modules/.bin/tsc", "--noEmit"],
  access: [
    "node_modules/.bin/tsx",
    "--tsconfig",
    "scripts/tsconfig.json",
    "scripts/check-access.ts",
  ],
  "dependency-cruiser": [
    "node_modules/.bin/depcruise",
    ...["--config", "scripts/dependency-cruiser.mjs"],
    ...["app", "components", "lib", "emails", "prisma", "tests", "scripts"],
  ],
  knip: ["node_modules/.bin/knip"],
};

/** The rules of the house, each a test that passes or fails: what `npm run check` runs. */
export async function checkHouse(): Promise<Counts> {
  const counts = { ...nothing };
  for (const [name, [file, ...args]] of Object.entries(checks)) {
    say(`\n${name}`);
    const code = await runTool(file, args);
    if (code === 0) counts.passed += 1;
    else counts.failed += 1;
  }
  return counts;
}
