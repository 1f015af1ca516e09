// npm run bench: the figures of docs/benchmarks.md, on a machine that has Node and npm.
import { checkMachine } from "./start/check-machine.mjs";
import { install } from "./start/install.mjs";
import { runOnNode24 } from "./start/run-on-node24.mjs";

checkMachine();
await install();
process.exitCode = await runOnNode24("tests/bench/main.ts", process.argv.slice(2));
