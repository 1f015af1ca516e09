import type { LocalDate } from "@/lib/dates";
import type { Fact, Mode, PointField } from "@/lib/policy/policy";
import type { Use } from "@/lib/policy/taxonomy";

export type PersonName = { given: string; surname: string };

export type PostalAddress = {
  street: string;
  city: string;
  /** Empty where there is none. */
  state: string;
  postalCode: string;
  /** ISO 3166, two letters. */
  country: string;
};

export type Passport = {
  number: string /** ISO 3166, two letters. */;
  country: string;
  expiresOn: LocalDate;
};

/** A card as Stripe lets us charge it again: never its number. */
export type PaymentMethod = {
  token: string;
  brand: string;
  lastFour: string /** "2027-04". */;
  expires: string;
};

export type BankAccount = { holder: string; routing: string; number: string };

/** What we can know about a person, by group: each group stands in a table of its own and is kept or missing whole. */
export type PersonValues = {
  name?: PersonName;
  email?: string;
  /** As typed; kept and given back as E.164. */
  phone?: string;
  /** The same. */
  fax?: string;
  address?: PostalAddress;
  birthDate?: LocalDate;
  passport?: Passport;
  diet?: string;
  accessNeeds?: string;
  ageRange?: string;
  homeRegion?: string;
  languages?: readonly string[];
  household?: string;
  interests?: readonly string[];
  travelStyles?: readonly string[];
  /** What was looked for and looked at, oldest first, where the person switched suggestions on (P20). */
  searches?: readonly string[];
  views?: readonly string[];
  paymentMethod?: PaymentMethod;
  bankAccount?: BankAccount;
  /** What somebody wrote to support. */
  message?: string;
};

export type PersonGroup = keyof PersonValues;

/** Whether the person told us, or another person did for them (P3). */
export type Provenance = "self" | { third: string };

/** Values of one person as a form gave them. */
export type PersonInput = {
  personId: string;
  provenance: Provenance;
  /** Which questions of the form were about this person: who books may also travel. */
  about: readonly PointField["about"][];
  values: PersonValues;
};

/** Where the chain stood at the end of a day of the business; today it still moves. */
export type SealHead = { day: LocalDate; number: bigint; hash: string };

/** How much a ledger holds; null where it is something, but too little to tell without pointing at somebody. */
export type LedgerCount = { ledger: string; entries: bigint | null };

/** Something that is to leave: to whom, what for, in which way, and of whom. */
export type Disclosure = {
  /** What is done once, however often it is tried: a payment, a notice. */
  operationId: string;
  personId: string;
  recipient: "subject" | `${"processor" | "partner" | "agent"}:${string}` | "supplier-of-order";
  use: Use;
  mode: Extract<Mode, "disclose" | `contact:${string}`>;
  /** Every field of the payload, by the policy's names. */
  fields: readonly string[];
  /** The version that was collected under what does not stand in the vault; the vault knows its own. */
  version: number | null;
  /** What is true now, of the conditions that the policy knows. */
  facts: readonly Fact[];
};

/** A person's key as it is stored, wrapped: for the one way out, from a statement that noted what is to leave. */
export type OwnKey = { class: string; wrapped: string };

/** An entry of the ledger of what left, as its person may see it. */
export type DisclosureEntry = {
  recipient: string;
  use: string;
  mode: string;
  fields: string[];
  version: number;
  gids: string[];
  at: Date;
  /** Null where it was allowed and did not leave, or not yet. */
  sentAt: Date | null;
  /** When the recipient was asked to delete it, and when it said that it had. */
  recalledAt: Date | null;
  recallAnsweredAt: Date | null;
};

/** What the records say of everybody together; null where it is of fewer than ten people. */
export type EgressFigures = {
  mailsThisMonth: number | null;
  paymentsThisMonth: number | null;
  refusals: number | null;
  recallsUnanswered: number | null;
};
