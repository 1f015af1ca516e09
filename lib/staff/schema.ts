import { z } from "zod";
import { NewPassword, SignInCode } from "@/lib/account/schema";
import { roles } from "@/lib/auth/roles";

export const InviteEmployeeInput = z.strictObject({
  role: z.enum(roles, { error: `The roles are ${roles.join(", ")}.` }),
  email: z.email({ error: "That is no email address." }).max(254),
});

export const AcceptInvitationInput = z.strictObject({
  token: z.string().max(100),
  name: z
    .string({ error: "Write your name." })
    .max(400, "At most 80 characters.")
    .transform((text) => text.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(1, "Write your name.")
        .max(80, "At most 80 characters.")
        .refine(
          (text) => text.isWellFormed() && !/\p{Cc}/u.test(text) && /[^\p{C}\p{Z}]/u.test(text),
          "Some of these characters cannot be used.",
        ),
    ),
  password: NewPassword,
  code: SignInCode,
  kept: z.literal("on", { error: "Keep the recovery codes first, then say so here." }),
});

export type AcceptInvitation = z.output<typeof AcceptInvitationInput>;

/** What is due at once, and was before the employee's eyes on one page. */
export const AcknowledgeTrainingInput = z.strictObject({
  campaignIds: z.array(z.uuid()).min(1).max(50),
});

const id = z.uuid({ error: "That is no number of ours." });

export const OpenCaseInput = z.strictObject({
  kind: z.enum(["support_request", "correction"], { error: "Choose what it is about." }),
  reason: z.enum(["by_email", "by_phone", "by_post"], { error: "Choose how they reached us." }),
  find: z
    .string({ error: "Write a booking reference or an email address." })
    .max(254, "At most 254 characters.")
    .transform((text) => text.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(1, "Write a booking reference or an email address.")
        .refine(
          (text) => text.isWellFormed() && !/\p{Cc}/u.test(text),
          "Write it as it was given.",
        ),
    ),
});

export type OpenCase = z.output<typeof OpenCaseInput>;

export const CloseCaseInput = z.strictObject({ caseId: id });

export const LookInput = z.strictObject({
  caseId: id,
  personIds: z.array(id).min(1, "Choose at least one person.").max(50, "At most 50 people."),
  fields: z.array(z.string().max(40)).min(1, "Choose what you need to see.").max(50),
});

/** The same on the page of a booking. */
export const LookAtBookingInput = LookInput.extend({ bookingId: id });

export const DecideInput = z.strictObject({ proposalId: id });

/** What the page of the cases is asked for by its address; what makes no sense is left out. */
export const CasesQuery = z.object({
  case: z.uuid().nullable().catch(null),
  look: z.uuid().nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export const AuditQuery = z.object({
  day: z.iso.date().nullable().catch(null),
  what: z.enum(["look", "disclosure"]).nullable().catch(null),
  who: z.string().min(1).max(60).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** A page of a list. */
export const PageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
