import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import os from "node:os";
import type { Bench, Figure } from "@/tests/bench/bench";
import { table } from "@/tests/bench/report/table";

/** Writes docs/benchmarks.md: the figures of this run and what they were measured on. */
export async function writeReport(
  { owner, loadBefore }: Bench,
  figures: readonly Figure[],
): Promise<void> {
  const { rows } = await owner.query("SHOW server_version");
  const cpus = os.cpus();
  const machine = `${cpus.length} cores (${cpus[0]?.model.trim()}), Node ${process.versions.node}, Postgres ${rows[0]?.server_version.split(" ")[0]}`;
  writeFileSync(
    "docs/benchmarks.md",
    `# Benchmarks

What \`npm run bench\` measured in one run on ${new Date().toISOString().slice(0, 10)}, tree ${tree()}, on ${machine}.

Each figure is a ratio to a yardstick that the same run measures on the same machine, in turns with the subject: absolute times
say something about the machine, ratios about the product. The catalogue has 5,000 made-up vacations with 100,000 departures beside
the real ones. The site, the worker, the database and the stand-ins of Stripe and of the mail server all run on this machine, and so
does what measures them; other work had its load at ${loadBefore.toFixed(1)} before the run. A rate is the median of its turns. How each row is measured is said in its file in \`tests/bench/rows\`.

${table(figures)}
`,
  );
}

function tree(): string {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
  const changed = git("status", "--porcelain", "--untracked-files=no") !== "";
  return `${git("rev-parse", "--short=12", "HEAD")}${changed ? " with changes that are not committed" : ""}`;
}
