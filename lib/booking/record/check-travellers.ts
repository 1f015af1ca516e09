import type { DepartureFacts } from "@/lib/catalog/catalog";
import { clock } from "@/lib/clock";
import { type LocalDate, localDateOf, yearsBetween } from "@/lib/dates";
import { type FieldMessages, wrongFields } from "@/lib/errors";
import type { PersonValues } from "@/lib/privacy/privacy";

type Given = {
  type: string;
  given?: string | undefined;
  surname?: string | undefined;
  birthDate?: LocalDate | undefined;
};

/** Who is under 18 on the first day travels at the child's price. */
const adultAge = 18;

/**
 * What was told about each traveller, checked: a name whole or not at all, and an age that the trip and the price allow.
 * @throws DomainError invalid, each message beside its field: `travellers[1].birthDate`.
 */
export function checkTravellers(
  departure: DepartureFacts,
  travellers: readonly Given[],
): PersonValues[] {
  const messages = travellers.map((traveller, at) =>
    messagesFor(departure, traveller, `travellers[${at}]`),
  );
  const fields: FieldMessages = Object.assign({}, ...messages);
  if (Object.keys(fields).length > 0) throw wrongFields(fields);
  return travellers.map(({ given, surname, birthDate }) => ({
    ...(given && surname ? { name: { given, surname } } : {}),
    ...(birthDate ? { birthDate } : {}),
  }));
}

function messagesFor(departure: DepartureFacts, traveller: Given, at: string): FieldMessages {
  const fields: FieldMessages = {};
  if (traveller.given && !traveller.surname)
    fields[`${at}.surname`] = ["Write the last name too, or leave both for later."];
  if (traveller.surname && !traveller.given)
    fields[`${at}.given`] = ["Write the first name too, or leave both for later."];
  const age = traveller.birthDate
    ? ageMessage(departure, traveller.type, traveller.birthDate)
    : null;
  if (age) fields[`${at}.birthDate`] = [age];
  return fields;
}

function ageMessage(departure: DepartureFacts, type: string, birthDate: LocalDate): string | null {
  if (birthDate > localDateOf(clock.now())) return "This day is still to come.";
  const age = yearsBetween(birthDate, departure.startsOn);
  if (age > 120) return "Please look at the year.";
  if (age < departure.vacation.minimumAge)
    return `Travellers must be ${departure.vacation.minimumAge} on the first day of this trip.`;
  if (type === "child" && age >= adultAge)
    return `This place is priced for a child, and on the first day this traveller is ${age}.`;
  return null;
}
