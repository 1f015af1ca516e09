import { type Category, categories } from "@/lib/policy/taxonomy";

/** A column of the vault that holds something of a person, sealed or as a blind index. */
export type VaultField = {
  table: string;
  column: string;
  /** "email.address": the table, and the column without its ending. */
  field: string;
  kind: "sealed" | "index";
  category: Category;
};

// What every row of the vault carries beside its values.
const bookkeeping = [
  "person_id",
  "policy_version",
  "perm",
  "restricted",
  "retention_class",
  "provenance",
  "point",
  "collected_at",
];

/**
 * The personal fields of the Prisma schema files, by their `/// @category`.
 * @throws when a field group has a column without a category: nothing is collected undeclared (P2).
 */
export function readVaultFields(schemas: readonly string[]): VaultField[] {
  const models = schemas.flatMap((text) => [...text.matchAll(/^model \w+ \{\n(.*?)^\}/gms)]);
  return models.map((match) => match[1] ?? "").flatMap(readModel);
}

function readModel(body: string): VaultField[] {
  const table = /@@map\("(\w+)"\)/.exec(body)?.[1];
  if (!table || !body.includes('@@schema("vault")') || !/^\s+perm\s/m.test(body)) return [];
  const columns = body.matchAll(/((?:^\s*\/\/\/.*\n)*)^\s+(\w+)\s+[A-Z]\w*[?]?(?:[ \t].*)?$/gm);
  return [...columns].flatMap(([line, comments = "", name = ""]) => {
    const column = /@map\("(\w+)"\)/.exec(line)?.[1] ?? name;
    return bookkeeping.includes(column) ? [] : [readColumn(table, column, comments)];
  });
}

function readColumn(table: string, column: string, comments: string): VaultField {
  const key = /@category (\S+)/.exec(comments)?.[1];
  const category = categories.find((known) => known === key);
  const [, name, ending] = /^(\w+?)_(ct|index)$/.exec(column) ?? [];
  if (!category) throw new Error(`vault.${table}.${column}: no category that the taxonomy has.`);
  if (!name)
    throw new Error(`vault.${table}.${column}: neither sealed (_ct) nor an index (_index).`);
  return {
    ...{ table, column, category },
    field: `${table}.${name}`,
    kind: ending === "ct" ? "sealed" : "index",
  };
}
