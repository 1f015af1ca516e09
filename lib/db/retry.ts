import { sqlstate } from "@/lib/db/sqlstate";

const conflicts = new Set(["40001", "40P01"]);

/**
 * Runs a transaction again when the database says that it lost a conflict or was the victim of a deadlock: at most five
 * tries with full jitter. Never put it around anything that reaches outside.
 */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 5 || !conflicts.has(sqlstate(error) ?? "")) throw error;
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
