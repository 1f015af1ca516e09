import type { Category, Use } from "@/lib/policy/taxonomy";

/** What people call a category: it reads well after "your". */
const categoryWords: Readonly<Record<Category, string>> = {
  "user.name.first": "first name",
  "user.name.last": "last name",
  "user.contact.email": "email address",
  "user.contact.phone_number": "phone number",
  "user.contact.fax_number": "fax number",
  "user.contact.address.street": "street address",
  "user.contact.address.city": "city",
  "user.contact.address.state": "state or province",
  "user.contact.address.postal_code": "postal code",
  "user.contact.address.country": "country",
  "user.authorization.password": "password",
  "user.authorization.credentials": "sign-in codes",
  "user.demographic.age_range": "age range",
  "user.demographic.gender": "gender",
  "user.demographic.language": "languages",
  "user.demographic.marital_status": "marital status",
  "user.demographic.date_of_birth": "date of birth",
  "user.demographic.household": "household",
  "user.location.imprecise": "home region",
  "user.travel.itinerary": "trip",
  "user.travel.interests": "interests",
  "user.travel.style": "way of travelling",
  "user.health_and_medical.access_needs": "needs for help on the way",
  "user.health_and_medical.diet": "needs about food",
  "user.government_id.passport_number": "passport details",
  "user.financial.credit_card": "card",
  "user.financial.bank_account": "bank account",
  "user.behavior.purchase_history": "bookings with their prices",
  "user.behavior.search_history": "searches here",
  "user.behavior.browsing_history": "visits to pages here",
  "user.device.ip_address": "internet address",
  "user.device.cookie_id": "cookie",
  "user.device.description": "kind of device",
  "user.privacy_preferences": "choices on privacy",
  "user.content.private": "letters to our support",
  "user.childrens": "children’s facts",
};

/** What a use is for: it reads well after "for". */
const useWords: Readonly<Record<Use, string>> = {
  "essential.service": "your booking and your trip",
  "essential.service.authentication": "signing you in",
  "essential.service.payment_processing": "payments",
  "essential.service.notifications.email": "mail about what you asked for",
  "essential.service.operations.support": "help with a question or an order",
  "essential.service.security": "keeping intruders out",
  "essential.legal_obligation": "your rights under this page and the law",
  "functional.service": "showing you your account",
  "functional.storage": "keeping you signed in",
  "personalize.content": "suggestions made for you",
  "personalize.content.profiling": "suggestions from what you look for",
  "analytics.reporting.system": "counting visits",
  third_party_sharing: "a service that you sign up for",
  "marketing.communications.email": "mail on a topic that you choose",
  finance: "bills, statements and reminders",
  "finance.debt_collection": "collecting an open bill",
};

function categoryWord(category: Category): string {
  return categoryWords[category];
}

export function useWord(use: Use): string {
  return useWords[use];
}

const wholes: readonly (readonly [string, readonly Category[]])[] = [
  ["name", ["user.name.first", "user.name.last"]],
  [
    "postal address",
    [
      "user.contact.address.street",
      "user.contact.address.city",
      "user.contact.address.state",
      "user.contact.address.postal_code",
      "user.contact.address.country",
    ],
  ],
];

/** Categories as people list them: first and last name are a name. */
export function categoryList(categories: readonly Category[]): string {
  const words = categories.map((category) => {
    const [whole, parts = []] = wholes.find(([, all]) => all.includes(category)) ?? [];
    const complete = whole !== undefined && parts.every((part) => categories.includes(part));
    return complete ? whole : categoryWord(category);
  });
  return list([...new Set(words)]);
}

export function list(words: readonly string[]): string {
  return new Intl.ListFormat("en-US", { type: "conjunction" }).format(words);
}
