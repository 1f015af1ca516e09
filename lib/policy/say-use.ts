import type { AskedUse } from "@/lib/policy/asked-uses";
import type { Recipient } from "@/lib/policy/policy";
import { sayStatement } from "@/lib/policy/say-statement";
import { type Category, covers, type Use } from "@/lib/policy/taxonomy";
import { categoryList, list, useWord } from "@/lib/policy/words/key-words";
import { capital, recipientName } from "@/lib/policy/words/recipient-name";

/** A question to a person in words, about them as "you" and never by name. */
export type UseInWords = {
  id: string;
  /** What would be done, in a few words. */
  title: string;
  /** The whole of it: a sentence each. */
  terms: string[];
  /** Whether others would get it, or it would serve advertising: then a browser may have said no (GPC). */
  sharing: boolean;
};

/** Puts a question into words. */
export function sayUse(asked: AskedUse): UseInWords {
  const { id, categories, use, recipient, mode, days, basis, conditions } = asked;
  const statement = { basis, conditions, categories, uses: [use] };
  const who = recipient === "self" ? "" : `: ${recipientName(recipient)}`;
  return {
    id,
    title: `${capital(list([use].map(useWord)))}${who}`,
    terms: [
      ...sayStatement({ ...statement, recipients: [recipient], modes: [mode] }),
      `Kept for at most ${daysWords(days)}.`,
    ],
    sharing: recipient.startsWith("partner:") || covers("marketing", use),
  };
}

function daysWords(days: number): string {
  const years = days / 365;
  if (!Number.isInteger(years)) return days === 1 ? "a day" : `${days} days`;
  return years === 1 ? "a year" : `${years} years`;
}

/** A kind of data by itself: "Email address". */
export function sayCategory(category: Category): string {
  return capital(categoryList([category]));
}

/** What something is used for, in one phrase: "signing you in and payments". */
export function sayUses(uses: readonly Use[]): string {
  return list([...new Set(uses)].map(useWord));
}

/** Who it is, at the beginning of a sentence: "Our billing clerks". */
export function sayRecipient(recipient: Recipient): string {
  return capital(recipientName(recipient));
}
