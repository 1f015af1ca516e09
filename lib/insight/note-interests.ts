import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import {
  isSlug,
  isTrait,
  type Note,
  type Notes,
  withNotes,
  withoutNotes,
} from "@/lib/insight/insight";
import { notesOn } from "@/lib/insight/notes-on";
import type { RemoveNotes } from "@/lib/insight/schema";
import { correctPerson } from "@/lib/privacy/correct-person";
import { readFormToken } from "@/lib/privacy/form-token";
import type { PersonValues } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";
import { showForm } from "@/lib/privacy/show-form";

/** Notes as the vault keeps them, without what no page of ours writes. */
export function notesIn({ searches = [], views = [] }: PersonValues): Notes {
  return { searched: searches.filter(isTrait), viewed: views.filter(isSlug) };
}

/**
 * Adds to the notes of the account of whoever asks, or removes some of them; all where none is named. Under `personalisation`.
 * @throws DomainError forbidden where suggestions are off: then nothing of the kind is noted (P20); conflict when two windows do it
 *   at once.
 */
export async function noteInterests(
  ctx: Context,
  change: { add: readonly Note[] } | { remove: RemoveNotes },
): Promise<void> {
  const personId = ctx.actor;
  await ctx.transaction(async (inner) => {
    if (!(await notesOn(inner)))
      throw new DomainError("forbidden", "Suggestions are off, and nothing is noted.");
    const groups = ["searches", "views"] as const;
    const known = await readPerson(inner, { personIds: [personId], groups });
    const before = notesIn(known.get(personId) ?? {});
    const { searched, viewed } =
      "add" in change ? withNotes(before, change.add) : withoutNotes(before, change.remove);
    const { token } = await showForm(inner, "suggestions");
    const form = await readFormToken(inner, { token, point: "suggestions" });
    const values = { searches: searched, views: viewed };
    await correctPerson(inner, {
      ...{ form, people: [{ personId, provenance: "self", about: ["holder"], values }] },
    });
  });
}
