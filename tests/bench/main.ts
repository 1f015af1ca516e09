// npm run bench: every figure that the house promises about speed, each measured beside its yardstick in one run. `--quick` only
// shows that the bench works; `--only <row>` runs some rows. Neither writes docs/benchmarks.md.
import { parseArgs } from "node:util";
import { benchSettings } from "@/tests/bench/product/bench-settings";
import { startBench } from "@/tests/bench/product/start-bench";

const { values } = parseArgs({
  options: { quick: { type: "boolean", default: false }, only: { type: "string", multiple: true } },
});

const settings = await benchSettings();
Object.assign(process.env, settings.env);
const { bench, stop } = await startBench(settings, values.quick);
let met = false;
try {
  // Loaded late: what they measure reads the environment when it is loaded.
  const { runRows } = await import("@/tests/bench/rows/run-rows");
  const { writeReport } = await import("@/tests/bench/report/write-report");
  const { table } = await import("@/tests/bench/report/table");
  const figures = await runRows(bench, values.only ?? []);
  process.stdout.write(`\n${table(figures)}\n`);
  if (!values.quick && !values.only) await writeReport(bench, figures);
  met = figures.every((figure) => figure.met !== false);
} finally {
  await stop();
}
process.exit(met ? 0 : 1);
