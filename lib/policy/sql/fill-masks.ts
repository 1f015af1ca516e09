import { canonical } from "@/lib/policy/canonical";
import type { FieldGroup } from "@/lib/policy/field-groups";
import { type FoldedGrant, foldGrants } from "@/lib/policy/fold-grants";
import { foldRights, inOrder, keyOf } from "@/lib/policy/fold-rights";
import { masksOf } from "@/lib/policy/masks-of";
import type { Act, Condition, PolicyVersion } from "@/lib/policy/policy";
import { servesOthers } from "@/lib/policy/taxonomy";

/**
 * What bits mean: those that a new row gets, and how long it is kept, by version and collection point; which right each is, so that an answer finds it;
 * and which of them open an act, under which conditions.
 */
export function fillMasks(
  groups: readonly FieldGroup[],
  versions: readonly PolicyVersion[],
  everyVersion: readonly PolicyVersion[],
): string {
  const fill = (table: string, rowsOf: (group: FieldGroup) => string[]) => {
    const rows = groups.flatMap(rowsOf);
    return [
      `DELETE FROM vault.${table};`,
      ...(rows.length > 0 ? [`INSERT INTO vault.${table} VALUES\n  ${rows.join(",\n  ")};`] : []),
    ];
  };
  return [
    ...fill("policy_default", (group) => defaultsOf(group, versions)),
    ...fill("right_bit", (group) => rightsOf(group, everyVersion)),
    ...fill("use_mask", (group) => masksOver(group, versions)),
  ].join("\n");
}

function defaultsOf(group: FieldGroup, versions: readonly PolicyVersion[]): string[] {
  const grants = foldGrants(versions, group);
  const known = new Set(group.fields.map(({ field }) => field));
  return inOrder(versions).flatMap((version) => {
    const given = grants.filter(
      ({ grant, versions }) => grant.basis !== "permission" && versions.includes(version.number),
    );
    return version.points
      .filter((point) => point.fields.some(({ field }) => known.has(field)))
      .map((point) => {
        const masks = `${bits(given)}, ${bits(given.filter(({ grant }) => servesOthers(grant.use)))}`;
        return `(${version.number}, '${group.table}', '${point.id}', ${masks}, '${point.retention}')`;
      });
  });
}

/**
 * Each category of a table has rights of its own to the same uses: they share the bit. Those of versions to come have theirs, too: a
 * yes may be said from the day on which a version is announced, and no row is written when it takes effect.
 */
function rightsOf(group: FieldGroup, versions: readonly PolicyVersion[]): string[] {
  const categories = new Set(group.fields.map(({ category }) => category));
  const rights = foldRights(versions).filter(({ grant }) => categories.has(grant.category));
  return foldGrants(versions, group).flatMap((folded) =>
    rights
      .filter(
        ({ grant, versions }) =>
          isSameAct(grant, folded.grant) && versions[0] === folded.versions[0],
      )
      .map(({ gid, grant }) => {
        const words = [group.table, gid].map(quote).join(", ");
        const since = folded.versions[0];
        return `(${words}, ${folded.bit}, ${quote(keyOf(grant))}, ${servesOthers(grant.use)}, ${since})`;
      }),
  );
}

function masksOver(group: FieldGroup, versions: readonly PolicyVersion[]): string[] {
  const grants = foldGrants(versions, group);
  const acts = new Map(grants.map(({ grant }) => [actKey(grant), grant]));
  return [...acts.values()].flatMap((act) => {
    const masks = new Map<string, { conditions: readonly Condition[]; mask: bigint }>();
    for (const { bits, effect } of masksOf(grants, act)) {
      const key = canonical(effect.conditions);
      const mask = (masks.get(key)?.mask ?? 0n) | bits;
      masks.set(key, { conditions: effect.conditions, mask });
    }
    const words = [group.table, act.use, act.recipient, act.mode].map(quote).join(", ");
    return [...masks.values()].map(({ conditions, mask }) => {
      const list = `ARRAY[${conditions.map(quote).join(", ")}]::text[]`;
      return `(${words}, ${list}, ${mask})`;
    });
  });
}

function isSameAct(one: Act, other: Act): boolean {
  return actKey(one) === actKey(other);
}

function actKey({ use, recipient, mode }: Act): string {
  return `${use} ${recipient} ${mode}`;
}

function bits(grants: readonly FoldedGrant[]): bigint {
  return grants.reduce((all, grant) => all | grant.bit, 0n);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
