import countries from "i18n-iso-countries";
import type { ChangeProfile } from "@/lib/account/schema";
import { type FieldMessages, wrongFields } from "@/lib/errors";
import type { PersonValues } from "@/lib/privacy/privacy";
import { readPhone } from "@/lib/privacy/read-phone";

const needed = {
  street: "Write your street address, or empty the whole address to have it removed.",
  city: "Write your city.",
  postalCode: "Write your ZIP or postal code.",
  country: "Choose a country.",
} as const;

/**
 * What somebody says of themselves, checked and in the shape in which it is kept: an address whole or not at all, a phone that can
 * be called, a country that there is. What is empty is not there.
 * @throws DomainError invalid, each message beside its field.
 */
export function checkProfile(input: ChangeProfile): PersonValues {
  const { given, surname, phone } = input;
  const number = phone ? readPhone(phone, input.country) : undefined;
  const fields: FieldMessages = {
    ...(given ? {} : { given: ["Write your first name."] }),
    ...(surname ? {} : { surname: ["Write your last name."] }),
    ...(number === null
      ? { phone: ["Write the number with its country code, such as +1 212 555 0123."] }
      : {}),
    ...addressMessages(input),
  };
  if (Object.keys(fields).length > 0) throw wrongFields(fields);
  const { street, city, state = "", postalCode, country } = input;
  return {
    ...(given && surname ? { name: { given, surname } } : {}),
    ...(number ? { phone: number } : {}),
    ...(street && city && postalCode && country
      ? { address: { street, city, state, postalCode, country } }
      : {}),
  };
}

function addressMessages(input: ChangeProfile): FieldMessages {
  const { street, city, state, postalCode, country } = input;
  if (![street, city, state, postalCode, country].some(Boolean)) return {};
  const missing = (Object.keys(needed) as (keyof typeof needed)[]).filter((name) => !input[name]);
  const unknown = country && !countries.isValid(country) ? { country: [needed.country] } : {};
  return { ...Object.fromEntries(missing.map((name) => [name, [needed[name]]])), ...unknown };
}
