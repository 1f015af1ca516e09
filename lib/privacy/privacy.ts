import type { LocalDate } from "@/lib/dates";
import type { ChangeInWords, PointField, VersionStands } from "@/lib/policy/policy";
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

/** What the records say of everybody together; null where it is of fewer than ten people. */
export type EgressFigures = {
  mailsThisMonth: number | null;
  paymentsThisMonth: number | null;
  refusals: number | null;
  recallsUnanswered: number | null;
};

/** What a person checks that no test can show (P38). */
export type Attested = {
  clause: string;
  /** The last one that somebody checked; null where nobody did. */
  paper: { name: string; checkedOn: LocalDate; holdsUntil: LocalDate; isOld: boolean } | null;
};

/** What a person answers to a new use of what they told us: yes, no, or no longer (P46). */
export const choiceAnswers = ["accept", "refuse", "withdraw"] as const;

export type ChoiceAnswer = (typeof choiceAnswers)[number];

/** Where a use stands with its person. Without a yes it is off: silence is none, and is not written down. */
export type ChoiceState = "open" | "accepted" | "refused" | "withdrawn";

/** The state that the last answer leaves. */
export const stateAfter = {
  accept: "accepted",
  refuse: "refused",
  withdraw: "withdrawn",
} as const satisfies Record<ChoiceAnswer, ChoiceState>;

const answersIn = {
  open: ["accept", "refuse"],
  accepted: ["withdraw"],
  refused: ["accept"],
  withdrawn: ["accept"],
} as const satisfies Record<ChoiceState, readonly ChoiceAnswer[]>;

/** What a page offers to answer. An address past its time takes a no, never a yes. */
export function answersTo(state: ChoiceState, { late }: { late: boolean }): ChoiceAnswer[] {
  return answersIn[state].filter((answer) => !late || answer !== "accept");
}

/** Data of one kind that a new use is about: what it is and where it comes from, never what it says. */
export type HeldKind = {
  /** "Email", "postal code". */
  words: string;
  /** The version that was on the screen when it was collected. */
  version: number;
  collectedOn: LocalDate;
};

/** One new use, as the person whom it is about sees it. */
export type ChoiceUse = {
  /** Names it on its page. */
  id: string;
  /** What would be done. */
  title: string;
  /** With whom, on which ground, under which conditions and for how long: a sentence each. */
  terms: readonly string[];
  held: readonly HeldKind[];
  /** Whether others would get it, or it would serve advertising: then a browser may have said no (GPC). */
  sharing: boolean;
  /** A later version no longer asks for it: a yes has nothing to say yes to. */
  over: boolean;
  state: ChoiceState;
  /** Oldest first. */
  answers: readonly { answer: ChoiceAnswer; at: Date }[];
};

/**
 * A use that takes a yes, as whoever it is about sees it in their account. They may be several people to us, with data of several
 * days: "partly" when a yes of theirs does not reach all of it.
 */
export type OwnUse = Pick<ChoiceUse, "id" | "title" | "terms" | "held" | "sharing" | "answers"> & {
  use: Use;
  /** Who would get it, where that is not us: "Trailhead Letters writes about walking". */
  about: string | null;
  state: ChoiceState | "partly";
  /** Whether it is about something that was told before there was such a use (P45). */
  isNew: boolean;
};

/** What an account offers to answer. */
export const ownAnswersIn = {
  ...answersIn,
  partly: ["accept", "withdraw"],
} as const satisfies Record<OwnUse["state"], readonly ChoiceAnswer[]>;

/** All that one mail asked of one person. */
export type Choices = {
  version: number;
  /** When the version takes effect, or took it. */
  effectiveAt: Date;
  inEffect: boolean;
  askedAt: Date;
  /** Until then a yes is taken by this address. */
  expiresAt: Date;
  lapsed: boolean;
  /** A later mail asks about a later version. */
  overtaken: boolean;
  uses: readonly ChoiceUse[];
};

/** A new use in words, how many people it would be asked of, and about how many facts of theirs. */
export type TouchedUse = {
  id: string;
  title: string;
  terms: readonly string[];
  people: number;
  facts: number;
};

/** What publishing a version would ask, of how many people, and how many of them can be written to. */
export type Touched = { people: number; reachable: number; uses: readonly TouchedUse[] };

/** A version that was announced, as the privacy officer sees it. */
export type VersionOnDesk = {
  number: number;
  hash: string;
  state: VersionStands;
  takesEffectAt: Date;
  tookEffectAt: Date | null;
  /** Names; null for the first version, which came with the installation. */
  publishedBy: string | null;
  approvedBy: string | null;
  /** Null where nobody was to be asked. Counts below ten are withheld: of few, they would say who. */
  asked: {
    people: number;
    done: boolean;
    answers: { accepted: number | null; refused: number | null };
  } | null;
};

/** That somebody wants a draft published, and from when on. */
export type Proposal = {
  id: string;
  /** The name of who proposed it. */
  by: string;
  /** Whether that is whoever looks: somebody else has to agree. */
  mine: boolean;
  at: Date;
  takesEffectAt: Date;
};

/** The next version, while it is a draft. */
export type NextPolicy = {
  number: number;
  hash: string;
  /** The version that is in force. */
  before: number;
  changes: readonly ChangeInWords[];
  touched: Touched;
  /** The last one; null where there is none. */
  proposal: Proposal | null;
};

/** What an employee asked to see, by field group, and what of it there is, by field: "email.address". */
export type Revealed = { personIds: string[]; fields: string[]; values: RevealedValue[] };
type RevealedValue = { personId: string; field: string; value: string };
