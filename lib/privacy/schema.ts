import { z } from "zod";
import { choiceAnswers } from "@/lib/privacy/privacy";
import { line } from "@/lib/typed-text";

/** The fields of a postal address as any form sends them. Which of them must be there is the policy's to say. */
export const addressFields = {
  street: line(200, "Write the street and number.").optional(),
  city: line(100, "Write the city.").optional(),
  state: line(100, "").optional(),
  postalCode: line(20, "").optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "Choose a country.")
    .optional(),
};

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
