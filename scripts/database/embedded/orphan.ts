import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * Ends a server that still runs on this data because whoever started it was killed, and clears the note that one left when
 * the machine went down: in a container its process number often belongs to somebody else by now.
 */
export async function endOrphan(folder: string): Promise<void> {
  const note = path.join(folder, "postmaster.pid");
  if (!existsSync(note)) return;
  const pid = Number(readFileSync(note, "utf8").split("\n")[0]);
  if (!isServerOf(pid, folder)) return rmSync(note, { force: true });
  process.kill(pid, "SIGINT");
  for (const deadline = Date.now() + 30_000; isServerOf(pid, folder); ) {
    if (Date.now() > deadline) {
      throw new Error(
        `Another Postgres, process ${pid}, is using ${folder}. End it and start again.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function isServerOf(pid: number, folder: string): boolean {
  if (!Number.isInteger(pid) || pid < 2) return false;
  try {
    const command = commandOf(pid);
    return command.includes("postgres") && command.includes(folder);
  } catch {
    return false;
  }
}

// Slim images of Linux have no `ps`.
function commandOf(pid: number): string {
  if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
}
