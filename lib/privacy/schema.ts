import { z } from "zod";
import { choiceAnswers } from "@/lib/privacy/privacy";

// Longer than any token of ours, and short enough to be looked at.
const token = z.string().max(1000);

export const AnswerUseInput = z.strictObject({
  token,
  use: z.string().max(40),
  answer: z.enum(choiceAnswers),
});

export type AnswerUse = z.output<typeof AnswerUseInput>;

export const ConfirmUseInput = z.strictObject({
  token,
  intent: token,
  sure: z.enum(["yes", "no"], { error: "Choose one of the two." }),
});

export type ConfirmUse = z.output<typeof ConfirmUseInput>;

export const ProposeVersionInput = z.strictObject({
  number: z.coerce.number().int(),
  /** Of the very text that was on the screen. */
  hash: z.string().max(64),
  takesEffectOn: z.iso.date({ error: "Choose the day on which it takes effect." }),
});

export type ProposeVersion = z.output<typeof ProposeVersionInput>;

export const ApproveVersionInput = z.strictObject({ proposalId: z.uuid() });
