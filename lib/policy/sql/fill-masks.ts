import type { FieldGroup } from "@/lib/policy/field-groups";
import { type FoldedGrant, foldGrants } from "@/lib/policy/fold-grants";
import { inOrder } from "@/lib/policy/fold-rights";
import type { PolicyVersion } from "@/lib/policy/policy";
import { servesOthers } from "@/lib/policy/taxonomy";

/** The bits that a new row gets, by version and collection point. */
export function fillMasks(
  groups: readonly FieldGroup[],
  versions: readonly PolicyVersion[],
): string {
  const defaults = groups.flatMap((group) => defaultsOf(group, versions));
  return [
    "DELETE FROM vault.policy_default;",
    ...insert(
      "vault.policy_default (version, field_group, point, self_mask, third_mask)",
      defaults,
    ),
  ].join("\n");
}

function insert(into: string, rows: readonly string[]): string[] {
  return rows.length > 0 ? [`INSERT INTO ${into} VALUES\n  ${rows.join(",\n  ")};`] : [];
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
        return `(${version.number}, '${group.table}', '${point.id}', ${masks})`;
      });
  });
}

function bits(grants: readonly FoldedGrant[]): bigint {
  return grants.reduce((all, grant) => all | grant.bit, 0n);
}
