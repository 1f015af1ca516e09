import {
  answerWords,
  type OneOf,
  oneOf,
  type SeveralOf,
  severalOf,
} from "@/lib/account/about-choices";
import { formatDate } from "@/lib/dates";
import type { HeldValue } from "@/lib/privacy/holders";
import type { PersonGroup } from "@/lib/privacy/privacy";

type Fields = HeldValue["fields"];

const spelled: Partial<Record<PersonGroup, (fields: Fields) => string>> = {
  name: ({ given, surname }) => `${given} ${surname}`,
  address: ({ street, city, state, postal_code, country = "" }) =>
    [street, city, `${state} ${postal_code}`.trim(), countryName(country)].join(", "),
  birthDate: ({ date = "" }) => formatDate(date),
  passport: ({ number, country = "", expires_on = "" }) =>
    `${number}, ${countryName(country)}, valid until ${formatDate(expires_on)}`,
  paymentMethod: ({ brand, last_four, expires }) =>
    `${brand} ending in ${last_four}, valid until ${expires}`,
  bankAccount: ({ holder, routing, number }) => `${holder}, routing ${routing}, account ${number}`,
};

/** What a value says, as its person would write it. */
export function wordsOf({ group, fields }: Pick<HeldValue, "group" | "fields">): string {
  const spell = spelled[group];
  if (spell) return spell(fields);
  const [only = ""] = Object.values(fields);
  if (isIn(oneOf, group)) return answerWords(group as OneOf, only);
  if (only.startsWith("[")) return answersIn(group, only);
  return only;
}

function answersIn(group: PersonGroup, json: string): string {
  const answers = JSON.parse(json) as string[];
  const words = isIn(severalOf, group)
    ? answers.map((answer) => answerWords(group as SeveralOf, answer))
    : answers;
  return words.length > 0 ? words.join(", ") : "nothing yet";
}

function isIn(questions: object, group: PersonGroup): boolean {
  return Object.hasOwn(questions, group);
}

const names = new Intl.DisplayNames("en-US", { type: "region" });

function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

const conjunction = new Intl.ListFormat("en-US", { type: "conjunction" });

export function listed(words: readonly string[]): string {
  return conjunction.format(words);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "The amount" within a sentence; a name stays as it is. */
export function uncapital(text: string): string {
  return /^(Stripe|ZIP)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
