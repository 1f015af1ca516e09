import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from "react";
import type { PointField } from "@/lib/policy/policy";

type Control = {
  /** The name that the form sends it under. */
  key: string;
  autoComplete: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  type?: HTMLInputTypeAttribute;
  inputMode?: "email" | "tel";
  wide?: true;
};

/** How each field of the policy's collection points is asked for on a screen. */
const controls: Readonly<Record<string, Control>> = {
  "name.given": { key: "given", autoComplete: "given-name", maxLength: 80 },
  "name.surname": { key: "surname", autoComplete: "family-name", maxLength: 80 },
  "birth_date.date": { key: "birthDate", autoComplete: "bday", type: "date" },
  "email.address": {
    key: "email",
    autoComplete: "email",
    type: "email",
    inputMode: "email",
    maxLength: 254,
  },
  "phone.number": {
    key: "phone",
    autoComplete: "tel",
    type: "tel",
    inputMode: "tel",
    maxLength: 40,
  },
  "fax.number": { key: "fax", autoComplete: "off", type: "tel", inputMode: "tel", maxLength: 40 },
  "address.street": {
    key: "street",
    autoComplete: "billing address-line1",
    maxLength: 200,
    wide: true,
  },
  "address.city": { key: "city", autoComplete: "billing address-level2", maxLength: 100 },
  "address.state": { key: "state", autoComplete: "billing address-level1", maxLength: 100 },
  "address.postal_code": { key: "postalCode", autoComplete: "billing postal-code", maxLength: 20 },
  "address.country": { key: "country", autoComplete: "billing country" },
};

/** A field that the policy names and no form knows is a fault, not a field less. */
export function controlOf(field: string): Control {
  const control = Object.hasOwn(controls, field) ? controls[field] : undefined;
  if (!control) throw new Error(`No form knows how to ask for ${field}.`);
  return control;
}

/** What questions are called, by the names that they are sent under: for the list of what is wrong. */
export function labelsOf(fields: readonly PointField[]): Record<string, string> {
  return Object.fromEntries(fields.map(({ field, label }) => [controlOf(field).key, label]));
}
