import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import rules from "@/scripts/dependency-cruiser.mjs";

const Report = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** A file and what it imports: each breaks the rule that it is listed under. */
const broken: Record<string, Record<string, string[]>> = {
  "no-cycles": { "lib/mail/a.ts": ["@/lib/mail/b"], "lib/mail/b.ts": ["@/lib/mail/a"] },
  "no-folder-cycles": {
    "components/form/one.ts": ["@/components/layout/two"],
    "components/layout/two.ts": [],
    "components/layout/three.ts": ["@/components/form/four"],
    "components/form/four.ts": [],
  },
  "nothing-imports-app": { "scripts/app.ts": ["@/app/page"] },
  "lib-never-imports-components": { "lib/pdf/page.ts": ["@/components/ui/leaf"] },
  "app-goes-through-the-domain": { "app/query.ts": ["@/lib/db/leaf"] },
  "ui-knows-no-domain": { "components/ui/price.ts": ["@/lib/pricing/leaf"] },
  "components-see-schemas-and-state-only": { "components/billing/a.ts": ["@/lib/billing/leaf"] },
  "prisma-has-one-door": { "lib/crypto/key.ts": ["@/lib/db/generated/client"] },
  "depth-two-is-private": { "lib/search/a.ts": ["@/lib/pricing/quote/leaf"] },
  "depth-two-is-private-for-the-edge": { "app/quote.ts": ["@/lib/pricing/quote/leaf"] },
  "only-holders-of-worker": { "app/job.ts": ["@/lib/worker/leaf"] },
  "art-is-pure": { "lib/art/poster.ts": ["@/lib/crypto/leaf"] },
  "platform-knows-no-domain": { "lib/jobs/a.ts": ["@/lib/billing/leaf"] },
  "kernel-imports-nothing": { "lib/money.ts": ["@/lib/crypto/leaf"] },
  "emails-are-leaves": { "emails/mail.ts": ["@/lib/crypto/leaf"] },
  "stripe-speaks-to-billing-only": { "lib/booking/pay.ts": ["@/lib/stripe/leaf"] },
  "mail-speaks-to-notices-only": { "lib/booking/write.ts": ["@/lib/mail/send-mail"] },
  "only-the-way-out-clears": { "lib/billing/forge.ts": ["@/lib/cleared"] },
  "nothing-is-cleared-undecided": { "lib/privacy/forge.ts": ["@/lib/privacy/egress/clear"] },
  "domains-know-no-framework": { "lib/booking/go.ts": ["next/navigation"] },
};

// An outside thing is used where it has no home.
for (const { name, to } of rules.forbidden)
  if (name.endsWith("-stays-in-its-adapter"))
    broken[name] = { [`lib/insight/${name}.ts`]: [`${vendorIn(to.path)}/part`] };

const domains = rules.forbidden
  .map(({ name }) => /^(\w+)-calls-only-its-neighbours$/.exec(name)?.[1] ?? "")
  .filter((name) => name !== "");
// Nobody may call staff but itself, and staff may not call search.
for (const from of domains)
  broken[`${from}-calls-only-its-neighbours`] = {
    [`lib/${from}/neighbour.ts`]: [`@/lib/${from === "staff" ? "search" : "staff"}/leaf`],
  };

/** "stripe" of "(^|node_modules/)stripe(/|$)". */
function vendorIn(pattern = ""): string {
  return pattern.replace("(^|node_modules/)", "").replace("(/|$)", "");
}

const folder = mkdtempSync(path.join(os.tmpdir(), "iv-house-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

test.for(["import", "import type * as it from"])(
  "P30: each rule of the house catches what breaks it by `%s`, in every file that there is",
  async (verb) => {
    expect(Object.keys(broken).sort()).toEqual(rules.forbidden.map(({ name }) => name).sort());
    const files = Object.assign({}, ...Object.values(broken)) as Record<string, string[]>;
    for (const target of Object.values(files).flat())
      if (target.startsWith("@/")) files[`${target.slice(2)}.ts`] ??= [];
    for (const [file, imports] of Object.entries(files))
      write(
        file,
        `${imports.map((name) => `${verb} "${name}";`).join("\n")}\nexport const one = 1;\n`,
      );
    write("tsconfig.json", JSON.stringify({ compilerOptions: { paths: { "@/*": ["./*"] } } }));

    const { modules, summary } = await cruise();
    const cruised = modules.map(({ source }) => source);
    expect(cruised).toEqual(expect.arrayContaining(Object.keys(files)));
    for (const [rule, by] of Object.entries(broken)) {
      const caught = summary.violations.filter(({ rule: { name } }) => name === rule);
      const places = Object.keys(by).flatMap((file) => [file, path.dirname(file)]);
      expect(
        caught.some(({ from }) => places.includes(from)),
        rule,
      ).toBe(true);
    }
  },
);

/** It ends with as many as it caught, so what it wrote counts and not how it ended. */
async function cruise(): Promise<z.infer<typeof Report>> {
  const root = process.cwd();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      path.join(root, "node_modules/.bin/depcruise"),
      ...["--config", path.join(root, "scripts/dependency-cruiser.mjs"), "--output-type", "json"],
      ...["app", "components", "lib", "emails", "scripts"],
    ],
    { cwd: folder, maxBuffer: 2 ** 26 },
  ).catch((error: { stdout: string }) => error);
  return Report.parse(JSON.parse(stdout));
}
