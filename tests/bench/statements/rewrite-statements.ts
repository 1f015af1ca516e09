import { newId, newReference } from "@/lib/ids";
import type { Statement } from "@/tests/bench/statements/record-statements";

const names = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|LARGE-\d{5}-\d+/g;
const reference = /^[2-9A-Z]{4}-[2-9A-Z]{4}$/;

/**
 * The statements that were recorded for one thing, as they would be for another: `known` says what each of its ids is here, and
 * the ids that were made on the way are made anew.
 */
export function rewriteStatements(
  recorded: readonly Statement[],
  known: ReadonlyMap<string, string>,
): Statement[] {
  const made = new Map(known);
  const renamed = (text: string): string =>
    text.replaceAll(names, (name) => made.get(name) ?? remember(made, name));
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (typeof value !== "string") return value;
    return reference.test(value) ? newReference() : renamed(value);
  };
  return recorded.map((statement) => ({ ...statement, values: statement.values.map(rewrite) }));
}

function remember(made: Map<string, string>, name: string): string {
  const fresh = newId();
  made.set(name, fresh);
  return fresh;
}
