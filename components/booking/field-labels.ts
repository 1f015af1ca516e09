import { controlOf } from "@/components/privacy/field-controls";
import type { PointField } from "@/lib/policy/policy";

/** The labels of the checkout's fields by the names that they are sent under, for the list of what is wrong. */
export function checkoutLabels(
  fields: readonly PointField[],
  travellers: number,
): Record<string, string> {
  const contact = fields
    .filter(({ about }) => about === "contact")
    .map(({ field, label }) => [controlOf(field).key, label]);
  return Object.fromEntries([
    ...contact,
    ...travellerLabels(fields, travellers),
    ["code", "Promotion code"],
  ]);
}

/** The same for the fields about travellers: `travellers[1].birthDate` is "Traveller 2, Date of birth". */
export function travellerLabels(
  fields: readonly PointField[],
  travellers: number,
): [name: string, label: string][] {
  const asked = fields.filter(({ about }) => about === "traveller");
  return Array.from({ length: travellers }).flatMap((_, at) =>
    asked.map(({ field, label }): [string, string] => [
      `travellers[${at}].${controlOf(field).key}`,
      `Traveller ${at + 1}, ${label}`,
    ]),
  );
}
