import type { Basis, Mode, Recipient } from "@/lib/policy/policy";
import type { Category, Use } from "@/lib/policy/taxonomy";

/** Terms of the W3C's Data Privacy Vocabulary; null where it has none, and our own key stands for itself. */
const data: Readonly<Partial<Record<Category, string>>> = {
  "user.name.first": "pd:Name",
  "user.name.last": "pd:Name",
  "user.contact.email": "pd:EmailAddress",
  "user.contact.phone_number": "pd:TelephoneNumber",
  "user.contact.address.street": "pd:PhysicalAddress",
  "user.contact.address.city": "pd:City",
  "user.contact.address.postal_code": "pd:PostalCode",
  "user.contact.address.country": "pd:Country",
  "user.authorization.password": "pd:Password",
  "user.demographic.age_range": "pd:AgeRange",
  "user.demographic.gender": "pd:Gender",
  "user.demographic.language": "pd:Language",
  "user.demographic.date_of_birth": "pd:BirthDate",
  "user.travel.interests": "pd:Interest",
  "user.travel.itinerary": "pd:TravelHistory",
  "user.government_id.passport_number": "pd:Passport",
  "user.financial.credit_card": "pd:PaymentCardNumber",
  "user.financial.bank_account": "pd:BankAccount",
  "user.behavior.purchase_history": "pd:Purchase",
  "user.behavior.search_history": "pd:BrowsingBehaviour",
  "user.behavior.browsing_history": "pd:BrowsingBehaviour",
  "user.device.ip_address": "pd:IPAddress",
  "user.device.cookie_id": "pd:DeviceBased",
  "user.device.description": "pd:DeviceBased",
  "user.privacy_preferences": "dpv:ConsentRecord",
};

const purposes: Readonly<Record<Use, string | null>> = {
  "essential.service": "dpv:RequestedServiceProvision",
  "essential.service.authentication": "dpv:IdentityAuthentication",
  "essential.service.payment_processing": "dpv:PaymentManagement",
  "essential.service.notifications.email": "dpv:CommunicationForCustomerCare",
  "essential.service.operations.support": "dpv:CustomerOrderManagement",
  "essential.service.security": "dpv:EnforceSecurity",
  "essential.legal_obligation": "dpv:RightsFulfilment",
  "functional.service": "dpv:ServiceRegistration",
  "functional.storage": "dpv:IdentityVerification",
  "personalize.content": "dpv:ServicePersonalisation",
  "personalize.content.profiling": "dpv:ServicePersonalisation",
  "analytics.reporting.system": "dpv:ServiceUsageAnalytics",
  third_party_sharing: "dpv:RequestedServiceProvision",
  "marketing.communications.email": "dpv:DirectMarketing",
  finance: "dpv:PaymentManagement",
  "finance.debt_collection": null,
};

const bases = {
  core: "dpv:Contract",
  permission: "dpv:Consent",
  legal: "dpv:LegalObligation",
} satisfies Record<Basis, string>;

export function dataTerm(category: Category): string {
  return data[category] ?? `iv:${category}`;
}

export function purposeTerm(use: Use): string {
  return purposes[use] ?? `iv:${use}`;
}

export function basisTerm(basis: Basis): string {
  return bases[basis];
}

export function processingTerm(mode: Mode): string {
  if (mode === "disclose") return "dpv:Disclose";
  return mode === "aggregate" ? "dpv:Aggregate" : "dpv:Use";
}

export function recipientTerm(recipient: Recipient): string {
  const [kind = ""] = recipient.split(":");
  const kinds: Readonly<Record<string, string>> = {
    self: "dpv:DataController",
    staff: "dpv:DataController",
    processor: "dpv:DataProcessor",
    subject: "dpv:DataSubject",
  };
  return kinds[kind] ?? "dpv:ThirdParty";
}
