import { z } from "zod";
import type { LocalDate } from "@/lib/dates";
import { dollars } from "@/lib/typed-text";

/** What a step of dunning is called at the desk, by its level. */
export const stepNames: Readonly<Record<number, string>> = {
  1: "Reminder before its day",
  2: "First reminder",
  3: "Second reminder",
  4: "Last reminder",
  5: "Final notice",
};

/** Why a case is let rest: a closed list, so that a reason tells of nobody. */
export const pauseReasons = {
  agreeing: "We are agreeing on how it is paid",
  checking: "We look into the bill",
  on_its_way: "A payment is on its way",
  ours: "It waits for something of ours",
} as const satisfies Record<string, string>;

const id = z.uuid({ error: "That is no number of ours." });
const day = z.iso.date({ error: "Write a day." });

/** A case that is let rest until the end of a day. */
export const PauseInput = z.strictObject({
  /** Of the form: sent twice it is noted once. */
  id,
  caseId: id,
  untilOn: day,
  reason: z.enum(Object.keys(pauseReasons) as (keyof typeof pauseReasons)[], {
    error: "Choose why.",
  }),
});

/** What somebody promised to pay, and by which day. */
export const PromiseInput = z.strictObject({
  id,
  caseId: id,
  amount: dollars,
  promisedOn: day,
});

/** What is late of a bill is to be written off: somebody else has to agree. */
export const WriteOffInput = z.strictObject({ id, invoiceId: id, reason: z.string().max(30) });

/** A late fee is to be taken back. */
export const FeeBackInput = z.strictObject({ id, invoiceId: id, reason: z.string().max(30) });

export const EndWaitInput = z.strictObject({ caseId: id, waitId: id });

/** What the board is asked for by its address; what makes no sense is left out. */
export const OverdueQuery = z.object({
  level: z.coerce.number().int().min(1).max(9).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** A pause or a promise, in words. */
export type ListedWait = {
  id: string;
  /** "Promised: $500.00 by Thu, Dec 10, 2026", and how it stands: "kept". */
  words: string;
  state: string;
  notedAt: Date;
  /** Until then nothing is said because of it; null where nothing waits for it any more. */
  until: LocalDate | null;
};

/** A step that was taken, and by which ways it went. */
export type ListedStep = {
  id: string;
  name: string;
  on: LocalDate;
  billName: string;
  ways: string;
};

/** A bill of which something is open. */
export type OverdueBill = {
  invoiceId: string;
  name: string;
  bookingRef: string;
  dueOn: LocalDate;
  /** How late it is; negative before its day. */
  lateDays: number;
  openMinor: bigint;
};

/** A case in a list: of bookings, and of nobody by name (P34). */
export type OverdueCase = {
  caseId: string;
  customerId: string;
  refs: string[];
  /** What was said last, and what became of that. */
  said: Pick<ListedStep, "name" | "on" | "ways">;
  lateDays: number;
  /** What is late; all that is open where nothing is late yet. */
  dueMinor: bigint;
  next: { name: string; on: LocalDate } | null;
  wait: ListedWait | null;
  /** A bill is disputed: nothing is said until that is settled. */
  disputed: boolean;
};
