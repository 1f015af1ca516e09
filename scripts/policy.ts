// npm run policy -- show [n] | compile [n] | diff <a> <b>: a version as it reads, the SQL that it makes, or what one changed of
// another, use by use and paragraph by paragraph. Drafts are versions too.
import { compareClauses } from "@/lib/policy/compare-clauses";
import { compileProgram, compileVault } from "@/lib/policy/compile";
import { describeChanges } from "@/lib/policy/describe-changes";
import { describeVersion } from "@/lib/policy/describe-version";
import { hashVersion } from "@/lib/policy/hash";
import type { PolicyVersion } from "@/lib/policy/policy";
import { readVaultFields } from "@/lib/policy/read-schema";
import { versions } from "@/lib/policy/versions/versions";
import { readSchema } from "@/scripts/database/schema-engine";

const [command, ...numbers] = process.argv.slice(2);
process.stdout.write(`${run()}\n`);

function run(): string {
  const [first = versions.length, second = versions.length] = numbers.map(Number);
  if (command === "show") return show(numbered(first));
  if (command === "compile") return compile(numbered(first));
  if (command === "diff") return diff(numbered(first), numbered(second));
  return "npm run policy -- show [n] | compile [n] | diff <a> <b>";
}

function numbered(number: number): PolicyVersion {
  const found = versions.find((version) => version.number === number);
  if (!found) throw new Error(`There is no version ${number}.`);
  return found;
}

function compile({ number }: PolicyVersion): string {
  const fields = readVaultFields(readSchema().map(({ content }) => content));
  const until = versions.filter((version) => version.number <= number);
  return [compileVault(fields), compileProgram(until, fields)].join("\n\n");
}

function show(version: PolicyVersion): string {
  const clauses = describeVersion(version).clauses.map(({ id, heading, promises, ...clause }) =>
    [
      `${heading}  [#${id}, ${promises.join(" ")}, kept by ${clause.keptBy}]`,
      ...clause.paragraphs,
      ...clause.allows.map((sentence) => `  > ${sentence}`),
    ].join("\n"),
  );
  return [`Version ${version.number}, ${hashVersion(version)}`, ...clauses].join("\n\n");
}

function diff(before: PolicyVersion, after: PolicyVersion): string {
  const until = versions.filter(({ number }) => number <= after.number);
  const uses = describeChanges(until, before.number).map((change) =>
    [
      `${change.kinds.join(", ")}${change.asks ? " (people are asked)" : ""}`,
      ...(change.before ? [`  - ${change.before}`] : []),
      ...(change.after ? [`  + ${change.after}`] : []),
    ].join("\n"),
  );
  const words = compareClauses(before, after).map(({ id, heading, removed, added }) =>
    [
      `${heading}  [#${id}]`,
      ...removed.map((text) => `  - ${text}`),
      ...added.map((text) => `  + ${text}`),
    ].join("\n"),
  );
  return [...uses, ...words].join("\n\n");
}
