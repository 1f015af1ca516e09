import type { PersonValues } from "@/lib/privacy/privacy";

/** Values by column. */
type Columns = Record<string, string>;

/** Where a group of values stands in the vault, and the way there and back. */
export type Group = {
  table: string;
  columns: readonly string[];
  index?: { column: string; kind: "email" | "phone" | "surname" };
  toColumns: (values: PersonValues) => Columns | undefined;
  fromColumns: (at: (column: string) => string) => PersonValues;
};
