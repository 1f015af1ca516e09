import type { SaveCompanion } from "@/lib/account/schema";
import { clock } from "@/lib/clock";
import { localDateOf, yearsBetween } from "@/lib/dates";
import { type FieldMessages, wrongFields } from "@/lib/errors";
import type { PersonValues } from "@/lib/privacy/privacy";

/**
 * What is told of somebody whom one often books for, checked: a whole name, and a birth date that can be one.
 * @throws DomainError invalid, each message beside its field.
 */
export function checkCompanion({ given, surname, birthDate }: SaveCompanion): PersonValues {
  const fields: FieldMessages = {
    ...(given ? {} : { given: ["Write the first name."] }),
    ...(surname ? {} : { surname: ["Write the last name."] }),
  };
  const today = localDateOf(clock.now());
  if (birthDate && birthDate > today) fields["birthDate"] = ["This day is still to come."];
  else if (birthDate && yearsBetween(birthDate, today) > 120)
    fields["birthDate"] = ["Please look at the year."];
  if (Object.keys(fields).length > 0) throw wrongFields(fields);
  return {
    ...(given && surname ? { name: { given, surname } } : {}),
    ...(birthDate ? { birthDate } : {}),
  };
}
