/**
 * The categories of personal data that this product knows, in fideslang's keys, all of them leaves. Each list is an edition: the
 * tree grows by a list at the end, never by a key in an old one.
 */
const editions = [
  [
    "user.name.first",
    "user.name.last",
    "user.contact.email",
    "user.contact.phone_number",
    "user.contact.fax_number",
    "user.contact.address.street",
    "user.contact.address.city",
    "user.contact.address.state",
    "user.contact.address.postal_code",
    "user.contact.address.country",
    "user.authorization.password",
    "user.demographic.age_range",
    "user.demographic.gender",
    "user.demographic.language",
    "user.demographic.marital_status",
    "user.demographic.date_of_birth",
    "user.government_id.passport_number",
    "user.financial.credit_card",
    "user.financial.bank_account",
    "user.behavior.purchase_history",
    "user.behavior.search_history",
    "user.behavior.browsing_history",
    "user.travel.itinerary",
    "user.device.ip_address",
    "user.device.cookie_id",
    "user.privacy_preferences",
    "user.content.private",
    "user.childrens",
  ],
  // Where fideslang has no key, one of our own stands under its nearest branch.
  [
    "user.location.imprecise",
    "user.demographic.household",
    "user.travel.interests",
    "user.travel.style",
    "user.health_and_medical.access_needs",
    "user.health_and_medical.diet",
    "user.authorization.credentials",
    "user.device.description",
  ],
] as const;

export type Category = (typeof editions)[number][number];

/** Every category of every edition. */
export const categories: readonly Category[] = editions.flat();

/**
 * What data is used for, in fideslang's keys. A grant names the very use: `essential.service` is the booking itself and says
 * nothing about the uses below it.
 */
export const uses = [
  "essential.service",
  "essential.service.authentication",
  "essential.service.payment_processing",
  "essential.service.notifications.email",
  "essential.service.operations.support",
  "essential.service.security",
  "essential.legal_obligation",
  "functional.service",
  "functional.storage",
  "personalize.content",
  "personalize.content.profiling",
  "analytics.reporting.system",
  "third_party_sharing",
  "marketing.communications.email",
  "finance",
  "finance.debt_collection",
] as const;

export type Use = (typeof uses)[number];

/** Whether key `a` is `b` or stands above it in the tree. */
export function covers(a: string, b: string): boolean {
  return a === b || b.startsWith(`${a}.`);
}

/**
 * The leaves under a branch as the tree stood in an edition, so that a branch which grows later widens no old promise (I16).
 * @throws an Error when nothing stands there.
 */
export function expand<Key extends string>(
  branch: string,
  edition: number,
  tree: readonly (readonly Key[])[],
): Key[] {
  const leaves = tree
    .slice(0, edition)
    .flatMap((keys) => keys.filter((key) => covers(branch, key)));
  if (leaves.length === 0) throw new Error(`Edition ${edition} has nothing under ${branch}.`);
  return leaves;
}

/** The categories under a branch, in an edition of our own tree. */
export function categoriesUnder(branch: string, edition: number): Category[] {
  return expand<Category>(branch, edition, editions);
}

/** Fulfilment and the law: all that a value may serve which somebody else typed, until its person claims it (I14). */
export function servesOthers(use: Use): boolean {
  return covers("essential", use);
}
