import type { Statement } from "@/lib/policy/policy";
import type { Category } from "@/lib/policy/taxonomy";

export const name = ["user.name.first", "user.name.last"] satisfies Category[];
export const email = ["user.contact.email"] satisfies Category[];
export const phone = ["user.contact.phone_number"] satisfies Category[];
export const fax = ["user.contact.fax_number"] satisfies Category[];
export const birthDate = ["user.demographic.date_of_birth"] satisfies Category[];
export const address = [
  "user.contact.address.street",
  "user.contact.address.city",
  "user.contact.address.state",
  "user.contact.address.postal_code",
  "user.contact.address.country",
] satisfies Category[];

export const passport = ["user.government_id.passport_number"] satisfies Category[];
export const diet = ["user.health_and_medical.diet"] satisfies Category[];
export const accessNeeds = ["user.health_and_medical.access_needs"] satisfies Category[];

/** What may be told so that suggestions fit, and never must be (P9). */
export const aboutOneself = [
  "user.demographic.age_range",
  "user.location.imprecise",
  "user.demographic.language",
  "user.demographic.household",
  "user.travel.interests",
  "user.travel.style",
  ...accessNeeds,
] satisfies Category[];

/** What somebody searches for and looks at. */
export const interest = [
  "user.behavior.search_history",
  "user.behavior.browsing_history",
] satisfies Category[];

export const card = ["user.financial.credit_card"] satisfies Category[];
export const bankAccount = ["user.financial.bank_account"] satisfies Category[];
export const bought = ["user.behavior.purchase_history"] satisfies Category[];
export const trip = ["user.travel.itinerary"] satisfies Category[];
export const written = ["user.content.private"] satisfies Category[];
export const choices = ["user.privacy_preferences"] satisfies Category[];

/** What we do ourselves because the service is that: no choice is asked and none is needed. */
export const ours = {
  recipients: ["self"],
  modes: ["use"],
  basis: "core",
  conditions: [],
  retention: "booking",
} as const satisfies Partial<Statement>;

/** The same for what stands in a customer's account, and is shown to that customer. */
export const inAccount = {
  ...ours,
  uses: ["functional.service"],
  retention: "account",
} as const satisfies Partial<Statement>;
