// npm start, npm run dev: everything that the product needs, on a machine that has Node and npm. Plain JavaScript without
// a dependency, because nothing is installed yet; the rest is scripts/start/main.ts.
import { checkMachine } from "./start/check-machine.mjs";
import { install } from "./start/install.mjs";
import { runOnNode24 } from "./start/run-on-node24.mjs";

checkMachine();
await install();
process.exitCode = await runOnNode24("scripts/start/main.ts", process.argv.slice(2));
