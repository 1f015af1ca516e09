import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** What of `app` answers requests, as it stands in the files. */
export type Entries = { pages: string[]; handlers: string[]; actions: string[] };

/** Pages, route handlers and actions, each spelled as in `app/access.ts`; and what takes requests in a way that no list can hold. */
export function findEntries(): Entries & { odd: string[] } {
  const files = globSync("app/{,.well-known/}**/*.{ts,tsx}").map((file) =>
    file.replaceAll(path.sep, "/"),
  );
  const named = (name: string) => files.filter((file) => path.posix.basename(file) === name);
  const said = (file: string) => readFileSync(file, "utf8");
  return {
    pages: named("page.tsx").map(addressOf),
    handlers: named("route.ts").flatMap((file) =>
      matches(said(file), /^export (?:async )?(?:function|const) ([A-Z]+)\b/gm).map(
        (method) => `${method} ${addressOf(file)}`,
      ),
    ),
    actions: named("actions.ts").flatMap((file) =>
      matches(said(file), /^export const (\w+) = defineAction\(/gm).map(
        (name) => `${addressOf(file)} ${name}`,
      ),
    ),
    odd: files.filter((file) => isOdd(file, said(file))),
  };
}

/** An action that is not made by `defineAction`, or does not stand where actions do; a handler in a file of another kind. */
export function isOdd(file: string, text: string): boolean {
  const actions = path.posix.basename(file) === "actions.ts";
  if (/^\s*["']use server["']/m.test(text) !== actions) return true;
  if (/(^|\/)route\.tsx$/.test(file)) return true;
  return actions && /^export (?!const \w+ = defineAction\()/m.test(text);
}

/** "app/(site)/vacations/[slug]/page.tsx" answers at "/vacations/[slug]". */
export function addressOf(file: string): string {
  const folders = file.replace(/^app/, "").replace(/\/[^/]+$/, "");
  return folders.replaceAll(/\/\([^)]+\)/g, "") || "/";
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = ""]) => found);
}
