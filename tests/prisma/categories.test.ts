import { expect, test } from "vitest";
import { grantsOf } from "@/lib/policy/policy";
import { categories, covers } from "@/lib/policy/taxonomy";
import { v1 } from "@/lib/policy/versions/v1";
import { readSchema } from "@/scripts/database/schema-engine";

type Column = { name: string; category: string | undefined };

/** Every column of every table, with the category that stands over it. */
function columns(): Column[] {
  const models = readSchema().flatMap(({ content }) => [
    ...content.matchAll(/^model \w+ \{\n(.*?)^\}/gms),
  ]);
  return models.flatMap(([, body = ""]) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1];
    const lines = body.matchAll(/((?:^\s*\/\/\/.*\n)*)^\s+(\w+)\s+[A-Z]\w*[?[\]]*(?:[ \t].*)?$/gm);
    return [...lines].map(([line, comments = "", field = ""]) => ({
      name: `${table}.${/@map\("(\w+)"\)/.exec(line)?.[1] ?? field}`,
      category: /@category (\S+)/.exec(comments)?.[1],
    }));
  });
}

const personal =
  /[._](name|given|surname|e?mail|phone|fax|address|street|city|zip|postal|birth|passport|diet|gender|language|ip|device|agent|card|iban|bank|password|secret|cookie|message|note|text|comment|photo)(_|$)/;

/** Names and texts of things, and the numbers of messages and agreements: nobody's. */
const ofThings = [
  ...["inventory_pool.name", "room_type.name", "worker_beat.name", "vacation.search_text"],
  ...[
    "departure.tax_name",
    "invoice_line.tax_name",
    "terms_version.name",
    "terms_version.text",
    "extra.name",
  ],
  ...["extra.pool_name", "delivery_attempt.message_id"],
  ...["collection_attempt.kept_card_id", "collection_attempt.card"],
];

test("P2: a column that looks personal has a category, wherever it stands", () => {
  const all = columns();
  expect(all.length).toBeGreaterThan(150);
  const looking = all.filter(({ name }) => personal.test(name));
  expect(looking.filter(({ category }) => category).length).toBeGreaterThan(10);
  const undeclared = looking.filter(({ category }) => !category).map(({ name }) => name);
  expect(undeclared.filter((name) => !ofThings.includes(name))).toEqual([]);
});

test("P2: every category in the schema is one that the taxonomy knows", () => {
  const named = columns().flatMap(({ category }) => (category ? [category] : []));
  const unknown = named.filter((key) => !categories.some((known) => covers(key, known)));
  expect(unknown).toEqual([]);
});

/** What passes by and is written into no table. */
const passing = ["user.device.ip_address", "user.privacy_preferences"];

test("P2: a clause speaks of nothing that there is no place for", () => {
  const kept = columns().flatMap(({ category }) => (category ? [category] : []));
  const spoken = new Set(grantsOf(v1).map(({ category }) => category));
  expect([...spoken].filter((key) => !kept.includes(key) && !passing.includes(key))).toEqual([]);
});
