import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { assertListed } from "@/scripts/access/assert-listed";

// What runs: of a build and of the evidence that tests leave of it.
const sources = [
  "{app,components,lib,emails,public}/**/*",
  "prisma/schema/*.prisma",
  "{next.config,proxy}.ts",
  "{package,package-lock,tsconfig}.json",
];
const evidence = "docs/evidence/promises.json";
const folderOf = (env: NodeJS.ProcessEnv) => env["NEXT_DIST_DIR"] ?? ".next";
const stampIn = (folder: string) => path.join(folder, "built-from");

/** Whether the build that is there was made from these sources under this environment. */
export function isBuilt(env: NodeJS.ProcessEnv): boolean {
  const folder = folderOf(env);
  return (
    existsSync(path.join(folder, "BUILD_ID")) &&
    existsSync(stampIn(folder)) &&
    readFileSync(stampIn(folder), "utf8") === fingerprint(env)
  );
}

/** Makes the production build; the database must be up, since the public pages are rendered from it. */
export async function build(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  assertListed();
  const from = fingerprint(env);
  const chunks: Buffer[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const next = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
      // Nobody waits at a screen for what is rendered now, and on a busy machine Postgres may take its time.
      env: { ...env, SOURCE_TREE: sourceTree(), STATEMENT_TIMEOUT_MS: "60000" },
      ...{ signal, stdio: ["ignore", "pipe", "pipe"] },
    });
    next.stdout?.on("data", (chunk) => chunks.push(chunk));
    next.stderr?.on("data", (chunk) => chunks.push(chunk));
    next.once("error", reject);
    next.once("close", resolve);
  });
  if (code !== 0) throw new Error(`The build failed:\n${Buffer.concat(chunks).toString()}`);
  writeFileSync(stampIn(folderOf(env)), from);
}

/** What the sources of the product are, in one word: what a test proved of other sources is not proven of these. */
export function sourceTree(): string {
  const hash = createHash("sha256");
  const files = sources.flatMap((pattern) => globSync(pattern, { withFileTypes: true }));
  const names = files
    .filter((file) => file.isFile())
    .map((file) => `${file.parentPath}/${file.name}`);
  for (const name of names.sort()) {
    if (!name.includes("lib/db/generated")) hash.update(`${name}\0`).update(readFileSync(name));
  }
  return hash.digest("hex");
}

function fingerprint(env: NodeJS.ProcessEnv): string {
  const hash = createHash("sha256").update(sourceTree()).update(readFileSync(evidence));
  for (const [name, value] of Object.entries(env).sort()) {
    if (entersBuild(name)) hash.update(`${name}=${value}\0`);
  }
  return hash.digest("hex");
}

// Not the database: pages that were rendered from another are rendered again within a minute.
function entersBuild(name: string): boolean {
  return /^NEXT_PUBLIC_|^(APP_URL|NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)$/.test(name);
}
