import type { Condition, Recipient, Statement } from "@/lib/policy/policy";

/**
 * A statement's keys in words: "first name" for `user.name.first`. Keys come from the policy; one without words stands as it
 * is, because nothing that the policy allows may be left out.
 */
const words: Readonly<Record<string, string>> = {
  "user.name.first": "first name",
  "user.name.last": "last name",
  "user.contact.email": "email",
  "user.contact.phone_number": "phone number",
  "user.contact.fax_number": "fax number",
  "user.contact.address.street": "street",
  "user.contact.address.city": "city",
  "user.contact.address.state": "state or province",
  "user.contact.address.postal_code": "postal code",
  "user.contact.address.country": "country",
  "user.demographic.date_of_birth": "date of birth",
  "user.demographic.age_range": "age range",
  "user.demographic.language": "languages",
  "user.demographic.household": "household",
  "user.location.imprecise": "where you live",
  "user.travel.interests": "what you are fond of",
  "user.travel.style": "how you like to travel",
  "user.travel.itinerary": "the trip and its days",
  "user.health_and_medical.access_needs": "help that you need",
  "user.health_and_medical.diet": "what you cannot eat",
  "user.government_id.passport_number": "passport",
  "user.authorization.password": "password",
  "user.authorization.credentials": "codes for signing in",
  "user.behavior.search_history": "what you search for",
  "user.behavior.browsing_history": "what you look at",
  "user.device.ip_address": "internet address",
  "user.device.cookie_id": "cookie",
  "user.device.description": "name of the device",
  "user.privacy_preferences": "your choices",
  "user.content.private": "what you write to us",
  "user.financial.credit_card": "card",
  "user.financial.bank_account": "bank account",
  "user.behavior.purchase_history": "what is bought, and for how much",
  "essential.service": "making and keeping your booking",
  "essential.service.payment_processing": "taking and booking payments",
  "essential.service.authentication": "signing in",
  "essential.service.security": "keeping intruders out",
  "essential.service.notifications.email": "mail about what you asked for",
  "essential.service.operations.support": "help when you ask or something is wrong",
  "essential.legal_obligation": "requests that the law gives you a right to",
  "functional.service": "your account",
  "functional.storage": "keeping you signed in",
  "personalize.content": "suggestions made for you",
  "personalize.content.profiling": "suggestions made for you, from what you look for",
  "analytics.reporting.system": "counting visits",
  third_party_sharing: "a service that you signed up for",
  "marketing.communications.email": "mail on a topic that you chose",
  finance: "bills, statements and reminders",
  "finance.debt_collection": "collecting an open bill",
  use: "to use",
  "contact:email": "to write to by email",
  "contact:phone": "to call",
  "contact:post": "to write to by post",
  "contact:fax": "to send a fax to",
  disclose: "to hand over",
  aggregate: "to count into totals",
  self: "we",
  "supplier-of-order": "the hotel or operator of your trip",
  subject: "you",
  orderProblem: "only while there is a problem with your order",
  openCase: "only while a case is open",
  twoPerson: "only when two people agreed",
  noDispute: "only while nothing about it is in dispute",
  noPromiseToPay: "only while no promise to pay is running",
  toldFirst: "only after you were told",
  chosenOrLast: "only if you asked for it, or if the ways before it did not reach you",
  signedUp: "only while you are signed up for",
  interest: "only while you ask for a",
  k: "only together with others, people in all at least",
  overdueDays: "only when days have passed since it was due, at least",
  noticesDelivered: "only when notices of it arrived, at least",
};

const bases = {
  core: "because the service is that",
  permission: "if you said yes",
  legal: "because the law asks it",
} satisfies Record<Statement["basis"], string>;

/** One statement as a sentence without a verb too many. */
export function statementWords(statement: Statement): string {
  const who = list(statement.recipients.map(recipientName));
  const parts = [
    `${list(statement.categories.map(wordOf))}: ${who}, ${list(statement.modes.map(wordOf))}`,
    `for ${list(statement.uses.map(wordOf))}`,
    ...statement.conditions.map(conditionWords),
    bases[statement.basis],
  ];
  return `${capital(parts.join(", "))}.`;
}

/** "We", or the name of the company or of the job: `processor:stripe` is Stripe. */
function recipientName(recipient: Recipient): string {
  const [, kind, name] = /^(\w+):(.+)$/.exec(recipient) ?? [];
  if (!name) return wordOf(recipient);
  return kind === "staff" ? `our ${name.replaceAll("_", " ")}` : title(name);
}

/** `orderProblem`, `signedUp:transfer`, or `k>=10`: what it is about, and what it is compared with. */
function conditionWords(condition: Condition): string {
  const [about = condition, than] = condition.split(/:|>=/);
  return than ? `${wordOf(about)} ${than.replaceAll("-", " ")}` : wordOf(about);
}

function wordOf(key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}

function list(items: readonly string[]): string {
  return new Intl.ListFormat("en-US", { type: "conjunction" }).format(items);
}

/** "harbor-transfers" as it is called: Harbor Transfers. */
function title(name: string): string {
  return name
    .split("-")
    .map((word) => (word === "and" ? word : capital(word)))
    .join(" ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
