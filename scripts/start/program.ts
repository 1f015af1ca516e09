import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { logLine } from "@/scripts/start/log-line";

const root = path.resolve(import.meta.dirname, "../..");
const endWithParent = new URL("./end-with-parent.mjs", import.meta.url).href;
const tsx = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;

export type Program = {
  name: string;
  /** Relative to the root; TypeScript is run as it is. */
  file: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Where every line that it writes is kept. */
  logs: string;
  verbose: boolean;
};

/** A program of the product, on the Node that came with the packages. Its log lines carry its name. */
export function startProgram(program: Program): ChildProcess {
  const typescript = program.file.endsWith(".ts");
  const child = spawn(
    process.execPath,
    ["--import", endWithParent, ...(typescript ? ["--import", tsx] : [])].concat(
      path.join(root, program.file),
      program.args,
    ),
    {
      cwd: root,
      // Detached: Ctrl-C in a terminal stops this process first, and this one the others in their order.
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: {
        ...program.env,
        STARTED_BY: String(process.pid),
        TSX_TSCONFIG_PATH: fileURLToPath(new URL("../tsconfig.json", import.meta.url)),
      },
    },
  );
  mkdirSync(program.logs, { recursive: true });
  const kept = createWriteStream(path.join(program.logs, `${program.name}.log`), { flags: "a" });
  child.stdout?.on("data", logLine(program, kept, false));
  child.stderr?.on("data", logLine(program, kept, true));
  return child;
}

/** Asks a program to stop, and after `patience` milliseconds does not ask any more. */
export async function stopProgram(child: ChildProcess, patience = 15_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), patience);
  await gone;
  clearTimeout(timer);
}
