import type { ShownForm } from "@/lib/privacy/form-token";
import type { PersonInput } from "@/lib/privacy/privacy";
import { everyGroup, groups } from "@/lib/privacy/vault/groups";

/**
 * Only what the form asked about this person is stored (P5).
 * @throws an Error naming the field that the form did not ask: a fault of ours, since no page shows such a field.
 */
export function checkAsked(form: ShownForm, person: PersonInput): void {
  const asked = new Set(
    form.point.fields.filter(({ about }) => person.about.includes(about)).map(({ field }) => field),
  );
  const given = everyGroup.flatMap((group) =>
    Object.keys(groups[group].toColumns(person.values) ?? {}).map(
      (column) => `${groups[group].table}.${column}`,
    ),
  );
  const extra = given.find((field) => !asked.has(field));
  if (extra)
    throw new Error(`The form ${form.point.id} does not ask ${person.about} for ${extra}.`);
}
