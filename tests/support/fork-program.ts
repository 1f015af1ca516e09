import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "../..");
const tsx = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;

/** Starts a TypeScript program of the tests as a process of its own, with the environment of this test and a channel to talk to it. */
export function forkProgram(file: URL, more: Record<string, string> = {}): ChildProcess {
  return fork(fileURLToPath(file), {
    cwd: root,
    execArgv: ["--import", tsx],
    // Not what vitest needs of itself: a child would load its parts.
    env: {
      ...process.env,
      ...more,
      NODE_OPTIONS: "",
      TSX_TSCONFIG_PATH: path.join(root, "scripts/tsconfig.json"),
    },
  });
}

/** The next thing that a program says. @throws when it ends before that. */
export async function hear(child: ChildProcess): Promise<unknown> {
  const gone = new AbortController();
  child.once("exit", () => gone.abort(new Error("The process ended without a word.")));
  const [said] = await once(child, "message", { signal: gone.signal });
  return said;
}
