import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { portNear } from "@/scripts/start/ports";
import { say, step } from "@/scripts/start/say.mjs";
import { readSettings, type Settings } from "@/scripts/start/settings";
import { Product } from "@/scripts/start/start-product";
import { type Counts, orFailed } from "@/scripts/test/counts";
import { ensureBrowser } from "@/scripts/test/ensure-browser";
import { type Proof, readProof } from "@/scripts/test/evidence/proofs";
import { runTool } from "@/scripts/test/run-tool";

const Test = z.object({
  results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
});

// Suites hold suites; only what a specification is called and how it ended is of interest here.
const Suite = z.object({
  specs: z.array(
    z.object({ title: z.string(), file: z.string(), ok: z.boolean(), tests: z.array(Test) }),
  ),
  get suites() {
    return z.array(Suite).optional();
  },
});

const Report = z.object({
  suites: z.array(Suite),
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** Journeys in a real browser through the production build, with its worker and the stand-ins, on data of their own. */
export async function runJourneys(): Promise<Counts> {
  const browser = await step("Looking for a browser", ensureBrowser);
  const folder = mkdtempSync(path.join(os.tmpdir(), "iv-journeys-"));
  const product = new Product((why) => say(why));
  try {
    const settings = await readSettings(false, await testEnvironment(folder));
    await product.start(settings);
    return await runPlaywright(settings, browser, path.join(folder, "report.json"));
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nothing of this machine's configuration: a test never reaches the real thing. */
async function testEnvironment(folder: string): Promise<NodeJS.ProcessEnv> {
  // The same port each time where it can be had: the address is part of the build.
  const { port } = await portNear(3300, "the site", "PORT");
  const machine = ["PATH", "HOME", "TMPDIR", "TERM", "LANG"];
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => machine.includes(name))),
    NODE_ENV: "production",
    // The same each time, as it is part of the build.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, "test").toString("base64"),
    ...{ PORT: String(port), DATA_FOLDER: folder, NEXT_DIST_DIR: ".data/test-build" },
    ...{ POSTGRES_PORT: "3301", STRIPE_PORT: "3302", SMTP_PORT: "3303", MAILBOX_PORT: "3304" },
    ...{ BOUNCE_PORT: "3305" },
    // What journeys count is theirs alone.
    DEMO_YEAR: "0",
    // Every buyer of the journeys comes from one address.
    RATE_LIMIT_FACTOR: "1000",
  };
}

async function runPlaywright(
  { env, stripe, mail }: Settings,
  browser: string,
  report: string,
): Promise<Counts> {
  const args = ["test", "--config", "tests/playwright.config.ts"];
  const code = await runTool("node_modules/@playwright/test/cli.js", args, {
    ...env,
    ...{ BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    STRIPE_URL: `http://127.0.0.1:${stripe?.port}`,
    MAILBOX_URL: `http://127.0.0.1:${mail?.webPort}`,
    TEST_SCALE: process.env["TEST_SCALE"],
  });
  const { stats, suites } = Report.parse(JSON.parse(readFileSync(report, "utf8")));
  // Where only the end of a log is kept, it says why.
  for (const why of suites.flatMap(failuresOf)) say(why);
  const counts = {
    passed: stats.expected,
    // What passes at the second try has failed.
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    proofs: suites.flatMap(proofsOf),
  };
  return orFailed(counts, code);
}

function proofsOf({ specs, suites = [] }: z.infer<typeof Suite>): Proof[] {
  const own = specs
    .filter(({ ok }) => ok)
    .flatMap(({ title, file }) => readProof(title, `tests/e2e/${file}`));
  return [...own, ...suites.flatMap(proofsOf)];
}

function failuresOf({ specs, suites = [] }: z.infer<typeof Suite>): string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .flatMap(({ results }) => results.flatMap(({ errors }) => errors))
      .map(({ message }) => `${file}: ${title}\n${message}`),
  );
  return [...own, ...suites.flatMap(failuresOf)];
}
