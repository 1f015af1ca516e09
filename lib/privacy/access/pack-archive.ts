import { strToU8, zipSync } from "fflate";
import { z } from "zod";
import { csv } from "@/lib/csv";
import { ArchiveJson } from "@/lib/privacy/access/archive-schema";
import type { Everything, Paper } from "@/lib/privacy/holders";

/**
 * Everything as one zip: JSON with its schema for machines, a table each for spreadsheets, documents to print, and a page of text
 * that says what is what.
 */
export function packArchive(everything: Everything, papers: readonly Paper[]): Buffer {
  const { madeAt, values, tables } = everything;
  const json = ArchiveJson.parse({
    ...{ madeAt: madeAt.toISOString(), tables },
    values: values.map((value) => ({ ...value, collectedAt: value.collectedAt.toISOString() })),
  });
  const flat = json.values.flatMap(({ fields, uses, ...value }) =>
    Object.entries(fields).map(([field, text]) => ({
      ...{ person: value.personId, what: value.what, field, value: text, from: value.from },
      ...{ form: value.form, collected_at: value.collectedAt },
      ...{ policy_version: value.policyVersion, kept_as: value.keptAs },
      used_for: [...new Set(uses.map(({ use }) => use))].join(" "),
    })),
  );
  const files = {
    "read-me.txt": readMe(everything, papers),
    "everything.json": `${JSON.stringify(json, null, 2)}\n`,
    "everything.schema.json": `${JSON.stringify(z.toJSONSchema(ArchiveJson), null, 2)}\n`,
    "values.csv": csv(flat),
    ...Object.fromEntries(json.tables.map(({ name, rows }) => [`${name}.csv`, csv(rows)])),
  };
  const entries = [
    ...Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const),
    ...papers.map(
      ({ filename, content }) => [`papers/${filename}`, new Uint8Array(content)] as const,
    ),
  ];
  // The same archive for the same content, whenever it is packed.
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: madeAt }));
}

function readMe({ madeAt, values, tables }: Everything, papers: readonly Paper[]): string {
  return [
    `What International Vacations holds about you, as of ${madeAt.toISOString()}.`,
    "",
    `values.csv: ${values.length} things that you told us, or somebody told us for you, each with the form that asked and what it may be used for.`,
    ...tables.map(({ name, about, rows }) => `${name}.csv: ${about} (${rows.length})`),
    "everything.json: all of it at once, for programs; everything.schema.json says how it is built.",
    `papers: the documents of your bookings and your bills, to print. (${papers.length})`,
    "",
  ].join("\r\n");
}
