import { z } from "zod";
import { readMoney } from "@/lib/money";

// Controls and marks that turn the direction of everything after them: none belongs to what a person writes.
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** Text as a person types it: one line, composed, without what cannot be stored or shown. */
export function line(maximum: number, missing: string) {
  return text(maximum, missing, (typed) => typed);
}

/** The same over several lines, which end as Unix has it. */
export function paragraphs(maximum: number, missing: string) {
  return text(maximum, missing, (typed) => typed.replace(/\r\n?/g, "\n"), /[\n\t]/g);
}

function text(
  maximum: number,
  missing: string,
  normal: (typed: string) => string,
  allowed = /(?!)/g,
) {
  return z
    .string({ error: missing })
    .max(maximum * 4, `At most ${maximum} characters.`)
    .transform((typed) => normal(typed).normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(maximum, `At most ${maximum} characters.`)
        .refine(
          (typed) =>
            typed.isWellFormed() &&
            !unprintable.test(typed.replace(allowed, "")) &&
            /[^\p{C}\p{Z}]/u.test(typed),
          "Some of these characters cannot be used.",
        ),
    );
}

/** An address that a mail server can be asked to take. */
export const emailAddress = z
  .email({ error: "Write an email address, such as ana@example.com." })
  .max(254, "At most 254 characters.")
  // RFC 5321, 4.5.3.1.1: no mail server takes more.
  .refine((address) => address.indexOf("@") <= 64, "At most 64 characters before the @.");

/** An amount of dollars, more than nothing: "125.50", "$1,200". It comes out in minor units. */
export const dollars = z
  .string({ error: "Write an amount." })
  .max(20, "At most 20 characters.")
  .transform((typed, at) => {
    const minor = readMoney(typed);
    if (minor !== null && minor > 0n) return minor;
    at.addIssue({ code: "custom", message: "Write an amount in dollars, such as 125.50." });
    return z.NEVER;
  });
