import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { type Counts, orFailed } from "@/scripts/test/counts";
import { readProof } from "@/scripts/test/evidence/proofs";
import { runTool } from "@/scripts/test/run-tool";

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ title: z.string(), status: z.string() })),
    }),
  ),
});

/** Tests of the code, all of them or those of some folders. */
export async function runVitest(folders: string[]): Promise<Counts> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), "iv-test-"));
  const file = path.join(scratch, "report.json");
  try {
    const code = await runTool("node_modules/vitest/vitest.mjs", [
      ...["run", "--config", "tests/vitest.config.ts"],
      ...["--reporter", "default", "--reporter", "json", `--outputFile.json=${file}`],
      ...folders,
    ]);
    const report = Report.parse(JSON.parse(readFileSync(file, "utf8")));
    return orFailed(
      {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
        proofs: report.testResults.flatMap(({ name, assertionResults }) =>
          assertionResults
            .filter(({ status }) => status === "passed")
            .flatMap(({ title }) => readProof(title, name)),
        ),
      },
      code,
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
