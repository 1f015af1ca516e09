import { z } from "zod";
import { isGuessable } from "@/lib/auth/guessable";

const email = z
  .email({ error: "Write the email address that you sign in with." })
  .max(254, "At most 254 characters.");

/** 15 characters or more, any of them; how many a person can see, not how many bytes they take (NIST SP 800-63B-4). */
export const NewPassword = z
  .string({ error: "Choose a password." })
  .max(1000, "At most 1000 characters.")
  .refine((text) => [...text.normalize("NFC")].length >= 15, {
    error: "Use 15 characters or more. A few words that do not belong together are easy to keep.",
    abort: true,
  })
  .refine((text) => text.isWellFormed() && !text.includes("\0"), {
    error: "Some of these characters cannot be used.",
    abort: true,
  })
  .refine((text) => !isGuessable(text), {
    error: "This is among the first that somebody would try. Choose another one.",
  });

export const SignInInput = z.strictObject({
  email,
  password: z.string({ error: "Write your password." }).max(1000, "At most 1000 characters."),
});

/** Six digits of the app, or a recovery code, however they are spaced. */
export const SignInCode = z
  .string({ error: "Write the code." })
  .trim()
  .min(1, "Write the code.")
  .max(40, "At most 40 characters.");

export const ConfirmSignInInput = z.strictObject({ code: SignInCode });

export const EndSessionInput = z.strictObject({ sessionId: z.uuid() });
