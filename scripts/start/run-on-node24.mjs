import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Runs a TypeScript program on the Node that came with the packages, whatever Node runs this. Signals are passed on, and it
 * is told by its closed channel when this process is gone.
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runOnNode24(file, args) {
  const tsx = pathToFileURL(path.resolve("node_modules/tsx/dist/loader.mjs")).href;
  const child = spawn(
    path.resolve("node_modules/node/bin/node"),
    ["--import", tsx, file, ...args],
    {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: { ...process.env, TSX_TSCONFIG_PATH: path.resolve("scripts/tsconfig.json") },
    },
  );
  // Ctrl-C reaches the child by the terminal as well; it counts as one.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  return new Promise((resolve) => {
    child.once("error", (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/**
 * npm that was killed outright tells nobody: this process, or the shell that npm put between, only gets another parent.
 * @param {import("node:child_process").ChildProcess} child
 */
function stopWithNpm(child) {
  if (!process.env["npm_lifecycle_event"]) return;
  const before = ancestors();
  setInterval(() => {
    if (ancestors() !== before) child.kill("SIGTERM");
  }, 1000).unref();
}

function ancestors() {
  const parent = `/proc/${process.ppid}/stat`;
  const grandparent = existsSync(parent) ? readFileSync(parent, "utf8").split(" ")[3] : "";
  return `${process.ppid} ${grandparent}`;
}
