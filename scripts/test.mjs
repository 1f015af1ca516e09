// npm test: every level, on a machine that has Node and npm. The last line it prints counts them all.
import { checkMachine } from "./start/check-machine.mjs";
import { install } from "./start/install.mjs";
import { runOnNode24 } from "./start/run-on-node24.mjs";

checkMachine();
await install();
process.exitCode = await runOnNode24("scripts/test/main.ts", process.argv.slice(2));
