import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Refuses to start a second time on the same data.
 * @returns takes the lock away again.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, "running");
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (pid > 0 && pid !== process.pid && isOurs(pid)) {
    throw new Error(
      `It is running already, as process ${pid}, on the data in ${folder}. Stop that one, or set DATA_FOLDER to another folder.`,
    );
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

// A number that was left behind may belong to any other process by now.
function isOurs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const command = `/proc/${pid}/cmdline`;
    return !existsSync(command) || readFileSync(command, "utf8").includes("scripts/");
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
