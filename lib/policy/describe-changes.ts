import { canonical } from "@/lib/policy/canonical";
import { type Change, findChanges } from "@/lib/policy/find-changes";
import type { Right } from "@/lib/policy/fold-rights";
import type { ChangeInWords, PolicyVersion } from "@/lib/policy/policy";
import { sayStatement } from "@/lib/policy/say-statement";
import type { Category } from "@/lib/policy/taxonomy";

const kindWords = {
  NEW_CATEGORY: "A fact not used before",
  NEW_PURPOSE: "A new purpose",
  NEW_RECIPIENT: "Somebody new",
  NEW_MODE: "A new way",
  WEAKER_BASIS: "No longer for your yes alone",
  WEAKER_CONDITION: "Under fewer conditions",
  LONGER_RETENTION: "Kept longer",
  REINTRODUCED: "Back again after it was over",
  REMOVED: "Over",
  STRONGER_BASIS: "Only with your yes from now on",
  STRONGER_CONDITION: "Under more conditions",
  SHORTER_RETENTION: "Kept for less long",
} satisfies Record<Change["kinds"][number], string>;

const narrower: readonly Change["kinds"][number][] = [
  "REMOVED",
  "STRONGER_BASIS",
  "STRONGER_CONDITION",
  "SHORTER_RETENTION",
];

/**
 * How the newest version differs from an earlier one, use by use; categories to which the same happened share a sentence.
 * @throws an Error when there was no such version.
 */
export function describeChanges(versions: readonly PolicyVersion[], from: number): ChangeInWords[] {
  const alike = new Map<string, Change[]>();
  for (const change of findChanges(versions, from)) {
    const { kinds, before, after } = change;
    const key = canonical([kinds, before && termsOf(before), after && termsOf(after)]);
    alike.set(key, [...(alike.get(key) ?? []), change]);
  }
  return [...alike.values()].map(inWords);
}

function inWords(changes: readonly Change[]): ChangeInWords {
  const kinds = changes[0]?.kinds ?? [];
  return {
    kinds: kinds.map((kind) => kindWords[kind]),
    asks: kinds.some((kind) => !narrower.includes(kind)),
    before: sentence(changes.map(({ before }) => before)),
    after: sentence(changes.map(({ after }) => after)),
  };
}

function sentence(rights: readonly (Right | null)[]): string | null {
  const present = rights.filter((right) => right !== null);
  const [first] = present;
  if (!first) return null;
  const categories: Category[] = present.map(({ grant }) => grant.category);
  const { use, recipient, mode, ...terms } = first.grant;
  const said = { ...terms, categories, uses: [use], recipients: [recipient], modes: [mode] };
  return sayStatement(said).join(" ");
}

function termsOf({ grant, days }: Right) {
  const { category: _, ...terms } = grant;
  return { ...terms, days };
}
