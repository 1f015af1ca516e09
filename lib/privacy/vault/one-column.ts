import type { PersonValues } from "@/lib/privacy/privacy";
import type { Group } from "@/lib/privacy/vault/group";

type Key<Value> = {
  [K in keyof PersonValues]-?: PersonValues[K] extends Value | undefined ? K : never;
}[keyof PersonValues];

/** A group of one value that is a text: "diet" in `vault.diet.needs_ct`. */
export function text(group: Key<string>, table: string, column: string): Group {
  return {
    table,
    columns: [column],
    toColumns: ({ [group]: value }) => (value === undefined ? undefined : { [column]: value }),
    fromColumns: (at) => ({ [group]: at(column) }),
  };
}

/** A group of one value that is a list of texts, sealed as one. */
export function list(group: Key<readonly string[]>, table: string): Group {
  return {
    table,
    columns: ["list"],
    toColumns: ({ [group]: value }) => value && { list: JSON.stringify(value) },
    fromColumns: (at) => ({ [group]: textsIn(at("list")) }),
  };
}

function textsIn(json: string): string[] {
  const found: unknown = JSON.parse(json);
  if (Array.isArray(found) && found.every((one) => typeof one === "string")) return found;
  throw new TypeError("A sealed list holds texts.");
}
