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
