import { spawn } from "node:child_process";

/** Runs a program of the packages on the Node that came with them. @returns its exit code. */
export function runTool(
  file: string,
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const tool = spawn(process.execPath, [file, ...args], {
      stdio: ["ignore", "inherit", "inherit"],
      // The settings of this program's own loader are not theirs.
      env: { ...env, TSX_TSCONFIG_PATH: undefined },
    });
    tool.once("error", reject);
    tool.once("exit", resolve);
  });
}
