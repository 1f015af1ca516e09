import { z } from "zod";
import { addressFields } from "@/lib/privacy/schema";
import { checkable, wishes } from "@/lib/support/support";
import { emailAddress, line, paragraphs } from "@/lib/typed-text";

const token = z.string().max(100);

/** A request, as the form sends it. Which fields it asks for is the policy's to say: lib/policy/versions. */
export const AskSupportInput = z.strictObject({
  formToken: z.string().max(500),
  wish: z.enum(wishes, { error: "Choose what you write about." }),
  given: line(80, "").optional(),
  surname: line(80, "").optional(),
  email: emailAddress,
  message: paragraphs(5000, "Write what we can do for you."),
});

export type AskSupport = z.output<typeof AskSupportInput>;

export const RequestInput = z.strictObject({ requestToken: token });

export const RemoveInput = z.strictObject({
  requestToken: token,
  planHash: z.string().max(64),
  sure: z.literal("on", { error: "Tick the box if you are sure." }),
});

export type Remove = z.output<typeof RemoveInput>;

/** An address is given whole or not at all. */
export const CorrectContactInput = z
  .strictObject({
    requestToken: token,
    personId: z.uuid(),
    formToken: z.string().max(500),
    form: z.enum(["checkout", "profile"]),
    given: line(80, "Write the first name."),
    surname: line(80, "Write the last name."),
    phone: line(40, "").optional(),
    ...addressFields,
  })
  .superRefine((typed, refusal) => {
    const parts = ["street", "city", "postalCode", "country"] as const;
    if (parts.every((part) => typed[part] === undefined) && typed.state === undefined) return;
    for (const part of parts)
      if (typed[part] === undefined)
        refusal.addIssue({ code: "custom", path: [part], message: missing[part] });
  });

const missing = {
  street: "Write the street and number.",
  city: "Write the city.",
  postalCode: "Write the ZIP or postal code.",
  country: "Choose a country.",
};

export type CorrectContact = z.output<typeof CorrectContactInput>;

export const NoteAnswersInput = z.strictObject({
  requestToken: token,
  caseId: z.uuid(),
  personId: z.uuid(),
  answers: z.array(z.enum(checkable)).max(checkable.length),
});

export type NoteAnswers = z.output<typeof NoteAnswersInput>;
