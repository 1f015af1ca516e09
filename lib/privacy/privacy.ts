import type { LocalDate } from "@/lib/dates";

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

/** What we can know about a person, by group: each group stands in a table of its own and is kept or missing whole. */
export type PersonValues = {
  name?: PersonName;
  email?: string;
  /** As typed; kept and given back as E.164. */
  phone?: string;
  address?: PostalAddress;
  birthDate?: LocalDate;
};

export type PersonGroup = keyof PersonValues;

/** Whether the person told us, or another person did for them (P3). */
export type Provenance = "self" | { third: string };

/** Values of one person as a form gave them. */
export type PersonInput = {
  personId: string;
  provenance: Provenance;
  /** Which questions of the form were about this person: who books may also travel. */
  about: readonly ("contact" | "traveller")[];
  values: PersonValues;
};

/** Where the chain stood at the end of a day of the business; today it still moves. */
export type SealHead = { day: LocalDate; number: bigint; hash: string };

/** How much a ledger holds; null where it is something, but too little to tell without pointing at somebody. */
export type LedgerCount = { ledger: string; entries: bigint | null };
