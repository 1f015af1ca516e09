import type { KeyObject } from "node:crypto";
import type { Context } from "@/lib/context/open-context";
import { unwrapPersonKey } from "@/lib/crypto/person-key";
import type { PersonGroup } from "@/lib/privacy/privacy";
import { groups } from "@/lib/privacy/vault/groups";

/** A person's keys by retention class, and which of them locks each group that is there. */
export type Keyring = { keys: Map<string, KeyObject>; classOf: Map<PersonGroup, string> };

type Row = {
  person_id: string;
  retention_class: string;
  wrapped: Uint8Array;
  holds: PersonGroup[];
};

/** What people's values are locked with, as far as the purpose sees that they are there; who was erased, or never was, is absent. */
export async function readKeys(
  ctx: Context,
  input: { personIds: readonly string[]; groups: readonly PersonGroup[] },
): Promise<Map<string, Keyring>> {
  const rows = await ctx.db.$queryRawUnsafe<Row[]>(statement(input.groups), input.personIds);
  const rings = new Map<string, Keyring>();
  for (const { person_id: personId, retention_class: retentionClass, wrapped, holds } of rows) {
    const ring = rings.get(personId) ?? { keys: new Map(), classOf: new Map() };
    ring.keys.set(retentionClass, unwrapPersonKey(wrapped, { personId, retentionClass }));
    for (const group of holds) ring.classOf.set(group, retentionClass);
    rings.set(personId, ring);
  }
  return rings;
}

// All names come from this folder.
function statement(chosen: readonly PersonGroup[]): string {
  const held = [...new Set(chosen)].sort().map(
    (group) => `(SELECT '${group}' FROM vault.${groups[group].table} t
      WHERE t.person_id = k.person_id AND t.retention_class = k.retention_class)`,
  );
  return `SELECT k.person_id, k.retention_class, k.wrapped, array_remove(ARRAY[${held.join(", ")}]::text[], NULL) AS holds
    FROM vault.person_key k JOIN person p ON p.id = k.person_id AND p.erased_at IS NULL
    WHERE k.person_id = ANY($1::uuid[])`;
}
