import { z } from "zod";
import { isGuessable } from "@/lib/auth/guessable";
import { emailAddress, line } from "@/lib/typed-text";

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

const password = z.string({ error: "Write your password." }).max(1000, "At most 1000 characters.");

/** Where to go once somebody is signed in: a page of their account, and nowhere else. */
export const NextPath = z
  .string()
  .max(100)
  .regex(/^\/account(\/[\w-]+)*$/);

export const SignInInput = z.strictObject({
  email,
  password,
  remember: z.literal("on").optional(),
  next: NextPath.optional().catch(undefined),
});

export type SignIn = z.output<typeof SignInInput>;

/** Name, address and password, as the policy has it, and nothing more (P6). */
export const RegisterInput = z.strictObject({
  formToken: z.string().max(500),
  given: line(80, "Write your first name."),
  surname: line(80, "Write your last name."),
  email: emailAddress,
  password: NewPassword,
});

export type Register = z.output<typeof RegisterInput>;

// Longer than any of ours, and short enough to be looked at.
const token = z.string().max(100);

export const VerifyAddressInput = z.strictObject({ token, password });

/** Six digits of the app, or a recovery code, however they are spaced. */
export const SignInCode = z
  .string({ error: "Write the code." })
  .trim()
  .min(1, "Write the code.")
  .max(40, "At most 40 characters.");

export const ConfirmSignInInput = z.strictObject({ code: SignInCode });

export const EndSessionInput = z.strictObject({ sessionId: z.uuid() });

/** Closing: the plan that was read, and the password. */
export const StartClosingInput = z.strictObject({
  planToken: z.string().max(500),
  password,
});

export const FetchCopyInput = z.strictObject({ archiveToken: token, password });
