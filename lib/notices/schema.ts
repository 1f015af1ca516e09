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
