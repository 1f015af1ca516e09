import type { FieldGroup } from "@/lib/policy/field-groups";
import { type FoldedGrant, foldGrants } from "@/lib/policy/fold-grants";
import type { Act, CollectionPoint, PolicyVersion } from "@/lib/policy/policy";
import { type Purpose, purposes } from "@/lib/policy/purposes";
import type { Use } from "@/lib/policy/taxonomy";

/** What one purpose may do with one table of the vault: columns by name, rows by mask or by the point that collected them. */
export type Access = {
  purpose: Purpose;
  role: string;
  select: string[];
  insert: string[];
  update: string[];
  delete: boolean;
  /** The bits of `perm` that let the purpose see a row; 0 when it may see none. */
  mask: bigint;
  /** The same, use by use. */
  masks: { use: Use; mask: bigint }[];
  /** The collection points whose rows the purpose wrote and may correct (P43). */
  points: string[];
  /** Those of them that ask for a use which takes a yes: one of these bits must be in a row before it is written (P20). */
  gates: { point: string; mask: bigint }[];
};

const everyPurpose = Object.keys(purposes) as Purpose[];

/** What the policy lets every purpose do with a table; a purpose without any access is not in the list (P2, P33). */
export function accessTo(group: FieldGroup, versions: readonly PolicyVersion[]): Access[] {
  const grants = foldGrants(versions, group);
  return everyPurpose
    .map((purpose) => accessOf(purpose, group, grants, versions))
    .filter((access) => access.select.length > 0);
}

function accessOf(
  purpose: Purpose,
  group: FieldGroup,
  grants: readonly FoldedGrant[],
  versions: readonly PolicyVersion[],
): Access {
  const masks = masksFor(purpose, grants);
  const mask = masks.reduce((all, one) => all | one.mask, 0n);
  const points = pointsOf(purpose, group, versions);
  const written = columnsWritten(group, points);
  const erases = purpose === "rights";
  const select = [
    ...(mask !== 0n || written.length > 0 || erases ? ["person_id", "retention_class"] : []),
    ...(mask === 0n ? [] : columnsRead(purpose, group, versions)),
    // What may be asked of a person depends on what they were told, not on what they said (P46).
    ...(erases ? ["policy_version", "provenance", "restricted", ...origin] : []),
  ];
  return {
    ...{ purpose, role: purposes[purpose].role, select, mask, masks },
    insert: written.length > 0 ? [...written, "person_id", ...stamps] : [],
    update: erases ? [...written, "restricted"] : written,
    delete: erases,
    points: [...new Set(points.map((point) => point.id))].sort(),
    gates: gatesOf(points, grants, versions),
  };
}

/**
 * What is asked for on a yes alone is not even stored without one: the bits that a yes gives, point by point. A version that asks
 * for the same without a yes gives them to its own rows by itself.
 */
function gatesOf(
  points: readonly CollectionPoint[],
  grants: readonly FoldedGrant[],
  versions: readonly PolicyVersion[],
): Access["gates"] {
  const ours = ({ use }: CollectionPoint) =>
    grants.filter(
      ({ grant }) => grant.use === use && grant.mode === "use" && grant.recipient === "self",
    );
  const takesYes = (point: CollectionPoint, { number }: PolicyVersion) => {
    const own = ours(point).filter((right) => right.versions.includes(number));
    return own.length > 0 && own.every(({ grant }) => grant.basis === "permission");
  };
  const gated = points.filter((point) =>
    versions.some((version) => version.points.includes(point) && takesYes(point, version)),
  );
  const masks = gated.map(
    (point) => [point.id, ours(point).reduce((all, { bit }) => all | bit, 0n)] as const,
  );
  const inOrder = [...new Map(masks)].sort(([one], [other]) => (one < other ? -1 : 1));
  return inOrder.map(([point, mask]) => ({ point, mask }));
}

// What the writer says of where a value comes from; the trigger checks it and adds the rest.
const stamps = ["point", "policy_version", "provenance"];

// What a person may read beside each value of theirs: where and when it was collected, and what it may be used for.
const origin = ["point", "collected_at", "perm"];

// Who uses a value reads it, and so does who hands it over. What stands under a condition opens no row by itself: what decides it
// must see more than the row.
function masksFor(purpose: Purpose, grants: readonly FoldedGrant[]): Access["masks"] {
  const uses: readonly Use[] = purposes[purpose].uses;
  return uses
    .map((use) => ({
      use,
      mask: grants
        .filter(({ grant }) => grant.use === use && isReading(grant))
        .filter(({ effect }) => effect?.conditions.length === 0)
        .reduce((mask, { bit }) => mask | bit, 0n),
    }))
    .filter(({ mask }) => mask !== 0n);
}

function isReading({ recipient, mode }: Act): boolean {
  return mode === "disclose" || (mode === "use" && recipient === "self");
}

function columnsRead(
  purpose: Purpose,
  group: FieldGroup,
  versions: readonly PolicyVersion[],
): string[] {
  const current = versions.reduce((last, next) => (next.number > last.number ? next : last));
  const lookups = current.lookups.filter((lookup) => runsUnder(purpose, lookup.use));
  return group.fields
    .filter(
      ({ kind, field }) => kind === "sealed" || lookups.some((found) => found.field === field),
    )
    .map(({ column }) => column);
}

function pointsOf(purpose: Purpose, group: FieldGroup, versions: readonly PolicyVersion[]) {
  return versions
    .flatMap((version) => version.points)
    .filter((point) => runsUnder(purpose, point.use))
    .filter((point) => point.fields.some((asked) => isIn(group, asked.field)));
}

function columnsWritten(group: FieldGroup, points: ReturnType<typeof pointsOf>): string[] {
  const asked = new Set(points.flatMap((point) => point.fields.map(({ field }) => field)));
  return group.fields.filter(({ field }) => asked.has(field)).map(({ column }) => column);
}

function isIn(group: FieldGroup, field: string): boolean {
  return group.fields.some((known) => known.field === field);
}

function runsUnder(purpose: Purpose, use: string): boolean {
  const uses: readonly string[] = purposes[purpose].uses;
  return uses.includes(use);
}
