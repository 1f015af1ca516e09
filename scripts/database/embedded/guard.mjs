// Stands between a database and whoever started it: passes on the request to stop, and stops it as well when the starter
// was killed and could not ask. Usage: guard.mjs <program> <arguments>, with the user to run as in GUARD_USER.
import { spawn } from "node:child_process";

const [program = "", ...args] = process.argv.slice(2);
const user = JSON.parse(process.env["GUARD_USER"] ?? "null");
const server = spawn(program, args, { stdio: "inherit", ...(user ?? {}) });

// SIGINT is Postgres's fast shutdown: it does not wait for connections to be closed.
const stop = () => server.kill("SIGINT");
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
process.on("disconnect", stop);
server.once("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.once("exit", (code) => process.exit(code ?? 1));
