import type { MatterKind } from "@/lib/context/matters";

/** How an attempt ends that reaches nobody, as we see it ourselves; what mail servers report is read by `receiveReport`. */
export type Failure = "refused" | "failed" | "returned" | "no_answer" | "wrong_number" | "declined";

/** From where each may follow: what is said late or twice never takes an attempt back to where it was (rule 103). */
export const mayFollow: Readonly<Record<Failure, readonly string[]>> = {
  refused: ["queued", "accepted"],
  failed: ["queued"],
  returned: ["accepted"],
  no_answer: ["queued", "accepted"],
  wrong_number: ["queued", "accepted"],
  declined: ["queued"],
};

/** What it is called where it waits for a person; that there is no address shows when no way is left. */
export const matters: Partial<Record<Failure, MatterKind>> = {
  refused: "mail_refused",
  returned: "letter_returned",
  wrong_number: "number_wrong",
};
