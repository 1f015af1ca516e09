import { z } from "zod";
import { localDateOf } from "@/lib/dates";

/** A batch of letters, as the desk shows it: numbers and counts, and nobody. */
export type Batch = {
  id: string;
  name: string;
  madeAt: Date;
  /** Null while its file is not at the printer. */
  printedAt: Date | null;
  mailedAt: Date | null;
  letters: number;
  sheets: number;
  returned: number;
};

/** What a batch is called, on its list, at the desk and as a file: "letters-2026-11-28-3f6a". */
export function batchName({ id, madeAt }: { id: string; madeAt: Date }): string {
  return `letters-${localDateOf(madeAt)}-${id.slice(0, 4)}`;
}

/** Why a letter came back, in the words of what is stamped on it. */
export const returnReasons = {
  moved: "Moved, no address left",
  unknown: "Not known there",
  no_such_address: "No such address",
  refused: "Not accepted",
  unclaimed: "Not claimed",
} as const;

export type ReturnReason = keyof typeof returnReasons;

export const MailedInput = z.strictObject({ batchId: z.uuid() });

// The keys of a table are its names.
const reasons = Object.keys(returnReasons) as ReturnReason[];

export const ReturnInput = z.strictObject({
  number: z
    .string({ error: "Write the number of the letter." })
    .max(40, "At most 40 characters.")
    .transform((text) => text.trim().toUpperCase())
    .pipe(
      z
        .string()
        .regex(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/, "Write it as it is printed, such as K7QM-4XWD."),
    ),
  reason: z.enum(reasons, { error: "Choose what is stamped on it." }),
});

/** What the page of the letters is asked for by its address. */
export const LettersQuery = z.object({ back: z.string().max(20).nullable().catch(null) });

/** How a call ends. */
export const callOutcomes = {
  reached: "Spoken to",
  no_answer: "No answer",
  call_back: "Another time asked for",
  wrong_number: "Somebody else's number",
  declined: "No more calls wanted",
} as const;

export type CallOutcome = keyof typeof callOutcomes;

/** A call that waits, as the desk lists it: what it is about, and nobody's name or number. */
export type WaitingCall = {
  attemptId: string;
  personId: string;
  /** "Overdue notice". */
  about: string;
  /** Since when its notice is on its way. */
  since: Date;
  /** Chosen by its person, or what is left after an email and a letter. */
  why: "chosen" | "last";
  /** So many calls of it nobody answered. */
  unanswered: number;
  lastOutcome: CallOutcome | null;
  /** The next hours in which it may be made. */
  from: Date;
  until: Date;
  /** An employee is at it. */
  taken: "own" | "colleague" | null;
};

/** A call that an employee is at. */
export type CallInHand = WaitingCall & {
  /** In the order in which it is said; `before` and `after` are for whoever calls. */
  script: { before: string[]; say: string[]; after: string[] };
  writtenAt: Date;
  /** What time it is where its person may live; null where that is not known. */
  thereNow: string | null;
};

/** A call that was made. */
export type MadeCall = {
  id: string;
  personId: string;
  about: string;
  at: Date;
  outcome: CallOutcome;
  againAt: Date | null;
};

export const BeginCallInput = z.strictObject({ attemptId: z.uuid() });

const outcomes = Object.keys(callOutcomes) as CallOutcome[];

export const RecordCallInput = z.strictObject({
  /** Of the form: sent twice it is one call. */
  id: z.uuid(),
  attemptId: z.uuid(),
  outcome: z.enum(outcomes, { error: "Choose how it ended." }),
  /** By the clock of the person who was called, where another time was asked for. */
  backOn: z.iso.date({ error: "Choose a day." }).optional(),
  backAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time, such as 16:30.")
    .optional(),
});

export type RecordCall = z.output<typeof RecordCallInput>;

/** What the page of the calls is asked for by its address. */
export const CallsQuery = z.object({
  call: z.uuid().nullable().catch(null),
  look: z.uuid().nullable().catch(null),
  done: z.enum(outcomes).nullable().catch(null),
});

/** What a notice is about, by which it is found; every event of it where none is named. */
export type NoticeSubject = { kind: string; subjectId: string; event: string | null };

/** Something that shows how an attempt went: what happened, and what says so. */
export type Proof = { at: Date; what: string };

/** How a notice tried to reach somebody by one way; the address itself stands nowhere. */
export type TriedWay = {
  /** "Email". */
  way: string;
  /** Tells two addresses of one kind apart; null where there was none. */
  mark: string | null;
  state: string;
  arrived: boolean;
  proofs: Proof[];
};

/** A notice and all that became of it. */
export type NoticeEvidence = { id: string; name: string; queuedAt: Date; ways: TriedWay[] };
