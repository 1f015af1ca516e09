import { type Taste, type Trait, traits } from "@/lib/catalog/catalog";
import { switchedOn } from "@/lib/optional-cookies";

/** Something to be noted: a vacation that was looked at, or what was asked of a search. */
export type Note = { kind: "viewed"; what: string } | { kind: "searched"; what: Trait };

/** What of each kind is remembered at most; the oldest go first. */
const notesKept = 20;

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What was noted of somebody. */
export type Notes = Pick<Taste, "searched" | "viewed">;

/** Notes with some more, which are the newest now. */
export function withNotes({ searched, viewed }: Notes, added: readonly Note[]): Notes {
  const newest = <Kind extends string>(list: readonly Kind[], more: readonly Kind[]) =>
    [...list.filter((one) => !more.includes(one)), ...new Set(more)].slice(-notesKept);
  return {
    searched: newest(
      searched,
      added.flatMap((note) => (note.kind === "searched" ? [note.what] : [])),
    ),
    viewed: newest(
      viewed,
      added.flatMap((note) => (note.kind === "viewed" ? [note.what] : [])),
    ),
  };
}

/** The notes that are left without one of them, or without any where none is named. */
export function withoutNotes(
  { searched, viewed }: Notes,
  which: { searched?: Trait | undefined; viewed?: string | undefined },
): Notes {
  if (which.searched === undefined && which.viewed === undefined)
    return { searched: [], viewed: [] };
  return {
    searched: searched.filter((one) => one !== which.searched),
    viewed: viewed.filter((one) => one !== which.viewed),
  };
}

/** What the cookie of interests says; null while it is off. */
export type Interests = "in the account" | Notes;

const inAccount = "account";

/** Reads that cookie. What is not as we write it is left out: it is the browser's own to change. */
export function readInterests(value: string | undefined): Interests | null {
  if (value === undefined) return null;
  if (value === inAccount) return "in the account";
  const notes = value.split("~");
  const after = (mark: string) =>
    notes.filter((note) => note.startsWith(mark)).map((note) => note.slice(mark.length));
  return {
    searched: after("s.").filter(isTrait).slice(-notesKept),
    viewed: after("v.").filter(isSlug).slice(-notesKept),
  };
}

/** Writes it. Letters and marks that need no code in a cookie. */
export function writeInterests(interests: Interests): string {
  if (interests === "in the account") return inAccount;
  const searched = interests.searched.map((trait) => `s.${trait}`);
  const viewed = interests.viewed.map((one) => `v.${one}`);
  return [switchedOn, ...searched, ...viewed].join("~");
}

/** What the cookie of preferences says that somebody likes; null while it is off. */
export function readPreferences(value: string | undefined): Trait[] | null {
  if (value === undefined) return null;
  return value.split("~").filter(isTrait);
}

export function writePreferences(told: readonly Trait[]): string {
  return [switchedOn, ...told].join("~");
}

export function isTrait(word: string): word is Trait {
  return Object.hasOwn(traits, word);
}

export function isSlug(word: string): boolean {
  return word.length <= 80 && slug.test(word);
}
