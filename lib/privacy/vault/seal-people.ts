import type { KeyObject } from "node:crypto";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { seal } from "@/lib/crypto/seal";
import type { PersonGroup, PersonInput, Provenance } from "@/lib/privacy/privacy";
import { everyGroup, groups } from "@/lib/privacy/vault/groups";

/** The rows of one vault table, column by column, as `unnest` takes them. */
export type SealedGroup = {
  group: PersonGroup;
  personIds: string[];
  provenances: string[];
  /** One list for each sealed column, then one for the index if there is one. */
  columns: Buffer[][];
};

/** A person, and the key that each group of theirs is locked with. */
type Keyed = { person: PersonInput; keyOf: (group: PersonGroup) => KeyObject };

/** Encrypts what is known of people, group by group; a group that nobody has is left out. */
export function sealPeople(people: readonly Keyed[]): SealedGroup[] {
  return everyGroup.flatMap((group) => {
    const rows = people.flatMap(({ person, keyOf }) => {
      const cells = sealCells(group, person, keyOf);
      return cells ? [{ person, cells }] : [];
    });
    const width = rows[0]?.cells.length ?? 0;
    if (width === 0) return [];
    return {
      group,
      personIds: rows.map(({ person }) => person.personId),
      provenances: rows.map(({ person }) => provenanceText(person.provenance)),
      columns: Array.from({ length: width }, (_, at) =>
        rows.flatMap(({ cells }) => cells[at] ?? []),
      ),
    };
  });
}

function sealCells(
  group: PersonGroup,
  person: PersonInput,
  keyOf: Keyed["keyOf"],
): Buffer[] | null {
  const { table, columns, index, toColumns } = groups[group];
  const values = toColumns(person.values);
  if (!values) return null;
  const { personId } = person;
  const key = keyOf(group);
  const sealed = columns.map((column) =>
    seal(key, { personId, field: `${table}.${column}` }, values[column] ?? ""),
  );
  return index ? [...sealed, lookupHash(index.kind, values[index.column] ?? "")] : sealed;
}

function provenanceText(provenance: Provenance): string {
  return provenance === "self" ? "self" : `third:${provenance.third}`;
}
