import type pg from "pg";
import { openContext } from "@/lib/context/open-context";
import type { CollectionPoint } from "@/lib/policy/policy";
import { type Purpose, purposes } from "@/lib/policy/purposes";
import { v1 } from "@/lib/policy/versions/v1";
import { correctPerson } from "@/lib/privacy/correct-person";
import { formToken, readFormToken } from "@/lib/privacy/form-token";
import type { PersonValues } from "@/lib/privacy/privacy";
import { everyGroup, groups } from "@/lib/privacy/vault/groups";
import { firstVersion } from "@/tests/support/first-version";

const allPurposes = Object.keys(purposes) as Purpose[];

/** The purpose that a form's answers are stored under. */
function purposeOf({ use }: CollectionPoint): Purpose {
  const found = allPurposes.find((one) => (purposes[one].uses as readonly string[]).includes(use));
  if (!found) throw new Error(`Nobody stores what is asked for ${use}.`);
  return found;
}

/** A value for each column, with the mark in it wherever a value can have one. */
function planted(field: string, mark: string, digits: string): string {
  if (field === "phone.number" || field === "fax.number") return `+1212555${digits}`;
  if (field === "email.address") return `${mark}.mail@example.com`;
  if (/country$/.test(field)) return "US";
  if (/date$|expires_on$/.test(field)) return "1980-05-01";
  if (/\.list$/.test(field)) return JSON.stringify([`${mark} ${field}`]);
  return `${mark} ${field}`;
}

/**
 * Lets a form have been filled in by somebody, in every field that it asks of whom it is about: each value carries the mark.
 * Columns of forms that no page shows yet are written all the same, so that erasing them is shown before anybody fills them in.
 */
export async function plant(
  owner: pg.Pool,
  { pointId, about, personId, mark, digits }: Planted,
): Promise<void> {
  const point = v1.points.find(({ id }) => id === pointId);
  if (!point) throw new Error(`There is no form ${pointId}.`);
  const purpose = purposeOf(point);
  await owner.query(`GRANT SELECT ON person TO ${purposes[purpose].role}`);
  const asked = point.fields.filter((one) => one.about === about).map(({ field }) => field);
  const values: PersonValues = {};
  for (const { table, columns, fromColumns } of everyGroup.map((group) => groups[group])) {
    if (!columns.every((column) => asked.includes(`${table}.${column}`))) continue;
    const filled = fromColumns((column) => planted(`${table}.${column}`, mark, digits));
    Object.assign(values, filled);
  }
  const ctx = openContext(purpose);
  const form = await readFormToken(ctx, {
    ...{ token: formToken(firstVersion(), pointId), point: pointId },
  });
  await correctPerson(ctx, {
    form,
    people: [{ personId, provenance: "self", about: [about], values }],
  });
}

type Planted = {
  pointId: string;
  about: "contact" | "traveller" | "holder" | "companion" | "writer";
  personId: string;
  mark: string;
  digits: string;
};
