import type { LocalDate } from "@/lib/dates";
import type { Use } from "@/lib/policy/taxonomy";
import type { PersonGroup } from "@/lib/privacy/privacy";

/** What each group is called where its person reads of it. */
export const groupWords: Readonly<Record<PersonGroup, string>> = {
  name: "your name",
  email: "your email address",
  phone: "your phone number",
  address: "your address",
  birthDate: "your date of birth",
  fax: "your fax number",
  passport: "your passport",
  diet: "what you cannot eat",
  accessNeeds: "the help that you need on the way",
  ageRange: "your age range",
  homeRegion: "where you live, roughly",
  languages: "your languages",
  household: "your household",
  interests: "your interests",
  travelStyles: "how you like to travel",
  searches: "what you searched for",
  views: "what you looked at",
  paymentMethod: "the card that you let us keep",
  bankAccount: "your bank account",
  message: "what you wrote to our support",
};

/** How many days a backup of people's keys lives: after that, what they locked is gone from every backup (P31, P43). */
export const keyBackupDays = 30;

/** Why a group of values outlives its person's wish: for these uses and no other, to the end of that day (P43). */
export type Staying = {
  group: PersonGroup;
  uses: readonly Use[];
  until: LocalDate;
  reason: string;
  why: string;
};

export type PlannedPerson = { personId: string; goes: PersonGroup[]; stays: Staying[] };

/** What erasing would do now. Who confirms it names its hash: what has changed since is shown again. */
export type ErasurePlan = {
  people: PlannedPerson[];
  /** What is kept about them outside the vault, and what becomes of it. */
  records: { personId: string; what: string; erased: "goes" | "stays"; why: string }[];
  hash: string;
};

/** Why something was destroyed: its person asked, or what we promised to keep it for is over. */
export type ErasureCause =
  | "asked"
  | "kept_long_enough"
  | "came_to_nothing"
  | "seat_given_up"
  | "no_longer_booked_for"
  | "hold_over";

/** What is said to somebody who was erased. */
export type ErasureReceipt = {
  address: string;
  /** How many were erased together. */
  people: number;
  goes: PersonGroup[];
  stays: Pick<Staying, "group" | "until" | "why">[];
  erasedOn: LocalDate;
  /** When the last backup of the keys expires: from then on no copy can be read by anybody. */
  lastBackupOn: LocalDate;
};
