/**
 * The categories of personal data that this product knows, in fideslang's keys. A policy version names leaves only, so that a
 * branch which grows later never widens an old promise.
 */
export const categories = [
  "user.name.first",
  "user.name.last",
  "user.contact.email",
  "user.contact.phone_number",
  "user.contact.address.street",
  "user.contact.address.city",
  "user.contact.address.state",
  "user.contact.address.postal_code",
  "user.contact.address.country",
  "user.demographic.date_of_birth",
  "user.financial.credit_card",
  "user.behavior.purchase_history",
] as const;

export type Category = (typeof categories)[number];

/**
 * What data is used for, in fideslang's keys. A grant names the very use: `essential.service` is the booking itself and says
 * nothing about the uses below it.
 */
export const uses = [
  "essential.service",
  "essential.service.payment_processing",
  "essential.service.notifications.email",
  "essential.service.operations.support",
  "essential.legal_obligation",
] as const;

export type Use = (typeof uses)[number];

/** Whether key `a` is `b` or stands above it in the tree. */
export function covers(a: string, b: string): boolean {
  return a === b || b.startsWith(`${a}.`);
}
