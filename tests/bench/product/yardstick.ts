import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import type { Program } from "@/scripts/start/program";
import { yardstickPort } from "@/tests/bench/product/bench-settings";

const folder = "tests/bench/yardstick";
const stamp = `${folder}/.next/built-from`;

/** Builds the trivial Next application that pages are measured against, unless that is what is there. */
export async function buildYardstick(env: NodeJS.ProcessEnv): Promise<void> {
  const from = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === from) return;
  const chunks: Buffer[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const next = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build", folder], {
      ...{ env, stdio: ["ignore", "pipe", "pipe"] },
    });
    next.stdout?.on("data", (chunk) => chunks.push(chunk));
    next.stderr?.on("data", (chunk) => chunks.push(chunk));
    next.once("error", reject);
    next.once("close", resolve);
  });
  if (code !== 0)
    throw new Error(`The yardstick could not be built:\n${Buffer.concat(chunks).toString()}`);
  writeFileSync(stamp, from);
}

function fingerprint(): string {
  const hash = createHash("sha256");
  const sources = globSync([`${folder}/*.{ts,json}`, `${folder}/app/**/*.{ts,tsx}`]).sort();
  for (const name of ["package-lock.json", ...sources]) hash.update(readFileSync(name));
  return hash.digest("hex");
}

/** The same server as the site's, with the same environment, on another port. */
export function yardstickProgram(web: Program): Program {
  return { ...web, name: "yardstick", args: ["start", folder, "--port", String(yardstickPort)] };
}

/** Waits until it serves. @throws after a minute. */
export async function untilAnswers(): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      const answer = await fetch(`http://localhost:${yardstickPort}/cards`);
      if (answer.ok) return;
    } catch (error) {
      // It does not listen yet.
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
