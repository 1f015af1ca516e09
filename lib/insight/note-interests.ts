import type { Context } from "@/lib/context/open-context";
import { isForbidden } from "@/lib/db/sqlstate";
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

type Change = { add: readonly Note[] } | { remove: RemoveNotes };

/** Notes as the vault keeps them, without what no page of ours writes. */
export function notesIn({ searches = [], views = [] }: PersonValues): Notes {
  return { searched: searches.filter(isTrait), viewed: views.filter(isSlug) };
}

/**
 * Adds to the notes of the account of whoever asks, or removes some of them; all where none is named. Under `personalisation`.
 * @throws DomainError forbidden where suggestions are off: then nothing of the kind is noted (P20); conflict when two windows do it
 *   at once.
 */
export async function noteInterests(ctx: Context, change: Change): Promise<void> {
  try {
    await ctx.transaction((inner) => note(inner, change));
  } catch (error) {
    // They were switched off in another window between the look and the writing: the rows themselves refuse.
    throw isForbidden(error) ? suggestionsOff() : error;
  }
}

function suggestionsOff(): DomainError {
  return new DomainError("forbidden", "Suggestions are off, and nothing is noted.");
}

async function note(ctx: Context, change: Change): Promise<void> {
  const personId = ctx.actor;
  if (!(await notesOn(ctx))) throw suggestionsOff();
  const groups = ["searches", "views"] as const;
  const known = await readPerson(ctx, { personIds: [personId], groups });
  const before = notesIn(known.get(personId) ?? {});
  const { searched, viewed } =
    "add" in change ? withNotes(before, change.add) : withoutNotes(before, change.remove);
  const { token } = await showForm(ctx, "suggestions");
  const form = await readFormToken(ctx, { token, point: "suggestions" });
  const values = { searches: searched, views: viewed };
  await correctPerson(ctx, {
    ...{ form, people: [{ personId, provenance: "self", about: ["holder"], values }] },
  });
}
