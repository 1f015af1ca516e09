import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { compileProgram, compileVault } from "@/lib/policy/compile";
import { hashVersion } from "@/lib/policy/hash";
import { v1 } from "@/lib/policy/versions/v1";
import { versions } from "@/lib/policy/versions/versions";
import { vaultFields } from "@/tests/lib/policy/vault-row";

const root = path.resolve(import.meta.dirname, "../..");

async function policy(...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "scripts/policy.ts", ...words],
    {
      ...{ cwd: root, maxBuffer: 2 ** 26 },
      env: { ...process.env, TSX_TSCONFIG_PATH: "scripts/tsconfig.json" },
    },
  );
  return stdout.trim();
}

test("P1, P45: npm run policy shows a version as it reads, the SQL that it makes, and what one changed of another", async () => {
  const [shown, compiled, differs, help] = await Promise.all([
    policy("show", "1"),
    policy("compile", "2"),
    policy("diff", "1", "2"),
    policy(),
  ]);
  expect(shown.split("\n")[0]).toBe(`Version 1, ${hashVersion(v1)}`);
  for (const { id, promises, paragraphs } of v1.clauses) {
    expect(shown).toContain(`[#${id}, ${promises.join(" ")}, kept by`);
    for (const paragraph of paragraphs) expect(shown).toContain(paragraph);
  }
  expect(compiled).toBe(
    [compileVault(vaultFields), compileProgram(versions, vaultFields)].join("\n\n").trim(),
  );
  expect(differs).toMatch(/^A new .*\(people are asked\)$/m);
  expect(differs).toContain("If you left a phone number, your guide gets it too");
  expect(help).toContain("compile [n]");
});
