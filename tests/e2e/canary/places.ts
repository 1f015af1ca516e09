import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";

/** What was found where it must not be. */
export type Find = { place: string; secret: string };

/** Every row of every table of ours and of the queues, as the owner of the database sees it: what a dump would hold. */
export async function searchTables(owner: pg.Pool, secrets: readonly string[]): Promise<Find[]> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_%'`,
  );
  const finds: Find[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query<{ secret: string }>(
      `WITH told AS MATERIALIZED (SELECT lower(t::text) AS row FROM ${name} t WHERE lower(t::text) ~ $3)
       SELECT DISTINCT secret FROM told, unnest($1::text[], $2::text[]) AS s(secret, spelled) WHERE row LIKE '%' || spelled || '%'`,
      [
        secrets.flatMap((secret) => spellings(secret).map(() => secret)),
        secrets.flatMap(spellings),
        anyOf(secrets).source,
      ],
    );
    finds.push(...rows.map(({ secret }) => ({ place: `table ${name}`, secret })));
  }
  return finds;
}

/** Every file below a folder: what the database wrote, logs, caches, what the stand-ins keep. */
export function searchFiles(folder: string, secrets: readonly string[]): Find[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap(({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    // The database rewrites some of its files all the time: what is gone meanwhile is not there.
    return existsSync(file) ? searchText(file, readFileSync(file).toString("latin1"), secrets) : [];
  });
}

/** One text: a page, a payload, a mail. */
export function searchText(place: string, text: string, secrets: readonly string[]): Find[] {
  const lower = text.toLowerCase();
  // One look for all of them: of the many files hardly one has any.
  if (!anyOf(secrets).test(lower)) return [];
  return secrets
    .filter((secret) => spellings(secret).some((spelled) => lower.includes(spelled)))
    .map((secret) => ({ place, secret }));
}

const patterns = new WeakMap<readonly string[], RegExp>();

/** Whatever any of them may be spelled like. */
function anyOf(secrets: readonly string[]): RegExp {
  const known = patterns.get(secrets);
  if (known) return known;
  const all = secrets.flatMap(spellings).map((text) => text.replace(/[^a-z0-9]/g, "\\$&"));
  const pattern = new RegExp([...new Set(all)].join("|"));
  patterns.set(secrets, pattern);
  return pattern;
}

/** As it is, and as the ways write it in which bytes become text. */
function spellings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // The letters in the middle of base64 depend on where the value began: the three ways that it can.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .slice(Math.ceil((shift * 4) / 3) + 1, -4),
  );
  // What is left of a short one comes by chance in so many pages.
  const telling = base64.filter(({ length }) => length >= 8);
  return [secret, bytes.toString("hex"), ...telling].map((text) => text.toLowerCase());
}
