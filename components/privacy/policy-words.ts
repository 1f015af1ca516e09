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
  "user.contact.address.street": "street",
  "user.contact.address.city": "city",
  "user.contact.address.state": "state or province",
  "user.contact.address.postal_code": "postal code",
  "user.contact.address.country": "country",
  "user.demographic.date_of_birth": "date of birth",
  "user.financial.credit_card": "card",
  "user.behavior.purchase_history": "what is bought, and for how much",
  "essential.service": "making and keeping your booking",
  "essential.service.payment_processing": "taking and booking payments",
  "essential.service.notifications.email": "mail about your booking",
  "essential.service.operations.support": "help when something is wrong",
  "essential.legal_obligation": "requests that the law gives you a right to",
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
  signedUp: "only while you are signed up for",
  interest: "only while you ask for",
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
  return kind === "staff" ? `our ${name.replaceAll("-", " ")}` : capital(name.replaceAll("-", " "));
}

/** `orderProblem`, `signedUp:transfer`, or `k>=10`: what it is about, and what it is compared with. */
function conditionWords(condition: Condition): string {
  const [about = condition, than] = condition.split(/:|>=/);
  return than ? `${wordOf(about)} ${than}` : wordOf(about);
}

function wordOf(key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}

function list(items: readonly string[]): string {
  return new Intl.ListFormat("en-US", { type: "conjunction" }).format(items);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
