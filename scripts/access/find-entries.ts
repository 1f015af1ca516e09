import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What of `app` answers requests, as it stands in the files. */
export type Entries = { pages: string[]; handlers: string[]; actions: string[] };

/** Pages, route handlers and actions, each spelled as in `app/access.ts`; and what takes requests in a way that no list can hold. */
export function findEntries(): Entries & { odd: string[] } {
  const files = filesIn("app");
  const named = (name: string) => files.filter((file) => path.posix.basename(file) === name);
  const said = (file: string) => readFileSync(file, "utf8");
  // An action answers from wherever its file stands.
  const anywhere = ["components", "lib", "emails"].flatMap(filesIn);
  return {
    pages: named("page.tsx").map(addressOf),
    handlers: named("route.ts").flatMap((file) =>
      matches(said(file), handler).map((method) => `${method} ${addressOf(file)}`),
    ),
    actions: named("actions.ts").flatMap((file) =>
      matches(said(file), action).map((name) => `${addressOf(file)} ${name}`),
    ),
    odd: [...files, ...anywhere].filter((file) => isOdd(file, said(file))),
  };
}

const handler = /^export (?:async )?function ([A-Z]+)\(/gm;
const action = /^export const (\w+) = defineAction\(/gm;

/** What a file of handlers may say beside them: how Next is to keep their answers. */
const settings =
  /^export (?:const dynamic|const dynamicParams|const revalidate|(?:async )?function generateStaticParams)\b/;

/** Files that Next answers with by their name, other than pages and handlers: none of these knows who asks. */
const byName = ["app/icon.svg", "app/robots.ts", "app/sitemap.ts"];
const answering =
  /^(route|page|default|robots|sitemap|manifest|icon\d*|apple-icon\d*|opengraph-image\d*|twitter-image\d*|favicon)\.\w+$/;

/**
 * An action that is not made by `defineAction`, or does not stand where actions do; a handler or an action that is passed on from
 * another file, whose name no list sees; and what answers under a name of another kind.
 */
export function isOdd(file: string, text: string): boolean {
  const name = path.posix.basename(file);
  const inApp = file.startsWith("app/");
  const actions = inApp && name === "actions.ts";
  if (/(^|[{;(])\s*["']use server["']/m.test(text) !== actions) return true;
  if (!inApp) return false;
  if (actions) return !everyExport(text, (line) => line.match(action) !== null);
  if (name === "route.ts")
    return !everyExport(text, (line) => line.match(handler) !== null || settings.test(line));
  if (name === "page.tsx") return /^\s*export\b.*\bfrom\b/m.test(text);
  return answering.test(name) && !byName.includes(file);
}

/** Whether each line of a file that lets something out lets out what it may. */
function everyExport(text: string, isFit: (line: string) => boolean): boolean {
  const lines = text
    .split("\n")
    .filter((line) => /\bexport\b/.test(line.replace(/\/\/.*|^\s*\*.*/, "")));
  return lines.every((line) => line.startsWith("export type ") || isFit(line));
}

/** "app/(site)/vacations/[slug]/page.tsx" answers at "/vacations/[slug]". */
export function addressOf(file: string): string {
  const folders = file.replace(/^app/, "").replace(/\/[^/]+$/, "");
  return folders.replaceAll(/\/\([^)]+\)/g, "") || "/";
}

/** Every file, hidden folders too. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, "/"))
    .filter((file) => /\.(tsx?|jsx?|mjs|cjs|mdx?|svg|png|ico|jpe?g|json|webmanifest)$/.test(file))
    .sort();
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = ""]) => found);
}
