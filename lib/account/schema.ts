import { z } from "zod";
import { type OneOf, oneOf, type SeveralOf, severalOf } from "@/lib/account/about-choices";
import { removableGroups } from "@/lib/account/account";
import { isGuessable } from "@/lib/auth/guessable";
import { channels } from "@/lib/notices/notices";
import { choiceAnswers } from "@/lib/privacy/privacy";
import { addressFields } from "@/lib/privacy/schema";
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

export const RequestResetInput = z.strictObject({ email: emailAddress });

export const ResetPasswordInput = z.strictObject({ token, newPassword: NewPassword });

/** The password that there is, and the one in its place. */
export const ChangePasswordInput = z.strictObject({ password, newPassword: NewPassword });

/** The password, and the address to which the account is to move. */
export const ChangeEmailInput = z.strictObject({
  formToken: z.string().max(500),
  email: emailAddress,
  password,
});

export const ConfirmEmailInput = z.strictObject({ formToken: z.string().max(500), token });

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

const formToken = z.string().max(500);
/** What was on the screen: lib/account/profile/seen.ts. */
const seen = z.string().max(500).default("");

/** What is missing is said at once, and what is required is the policy's to say. */
export const ChangeProfileInput = z.strictObject({
  ...{ formToken, seen },
  given: line(80, "").optional(),
  surname: line(80, "").optional(),
  phone: line(40, "").optional(),
  ...addressFields,
});

export type ChangeProfile = z.output<typeof ChangeProfileInput>;

function one<Question extends OneOf>(question: Question) {
  return z.enum(Object.keys(oneOf[question]), { error: "Choose one of these." }).optional();
}

function several<Question extends SeveralOf>(question: Question) {
  return z
    .array(z.enum(Object.keys(severalOf[question])))
    .max(20)
    .default([]);
}

/** All of it may be left out (P9). */
export const ChangeAboutMeInput = z.strictObject({
  ...{ formToken, seen },
  ageRange: one("ageRange"),
  homeRegion: one("homeRegion"),
  languages: several("languages"),
  household: one("household"),
  interests: several("interests"),
  travelStyles: several("travelStyles"),
  accessNeeds: line(500, "").optional(),
});

export type ChangeAboutMe = z.output<typeof ChangeAboutMeInput>;

export const RemoveMineInput = z.strictObject({ group: z.enum(removableGroups) });

/** Without an id it is somebody new. */
export const SaveCompanionInput = z.strictObject({
  ...{ formToken, seen },
  companionId: z.uuid().optional(),
  given: line(80, "").optional(),
  surname: line(80, "").optional(),
  birthDate: z.iso.date({ error: "Write the date as year-month-day." }).optional(),
});

export type SaveCompanion = z.output<typeof SaveCompanionInput>;

export const RemoveCompanionInput = z.strictObject({ companionId: z.uuid() });

export const AnswerMyUseInput = z.strictObject({
  use: z.string().max(40),
  answer: z.enum(choiceAnswers),
});

export type AnswerMyUse = z.output<typeof AnswerMyUseInput>;

/** Ways that are not chosen come as nothing between the others. */
const order = z
  .array(z.enum(channels).optional())
  .max(channels.length)
  .default([])
  .transform((list) => list.flatMap((one) => one ?? []));

export const ChangeNoticesInput = z.strictObject({
  ...{ formToken, seen, channels: order },
  seenOrder: z.string().max(100).default(""),
  phone: line(40, "").optional(),
  fax: line(40, "").optional(),
});

export type ChangeNotices = z.output<typeof ChangeNoticesInput>;
