"use server";

import { signedInCustomer } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { dropOptional, keepOptional, readOptional } from "@/lib/action/optional-cookie";
import {
  readInterests,
  withoutNotes,
  writeInterests,
  writePreferences,
} from "@/lib/insight/insight";
import { noteInterests } from "@/lib/insight/note-interests";
import { RemoveNotesInput, SwitchSuggestionsInput, TellLikesInput } from "@/lib/insight/schema";
import { switchSuggestions } from "@/lib/insight/switch-suggestions";
import { paths } from "@/lib/paths";

export const tellLikesAction = defineAction({
  purpose: "browsing",
  input: TellLikesInput,
  limit: perMinute(60),
  // The browser keeps it, and nobody else hears of it.
  run: async (_ctx, input) => input,
  after: async ({ told }) => {
    // Another window may have switched it off meanwhile.
    if ((await readOptional("preferences")) === undefined) return;
    await keepOptional("preferences", writePreferences(told));
  },
  next: () => paths.suggestions(),
});

export const removeNotesAction = defineAction({
  purpose: "browsing",
  input: RemoveNotesInput,
  limit: perMinute(60),
  run: async (_ctx, input) => input,
  after: async (which) => {
    const interests = readInterests(await readOptional("interests"));
    if (interests === null || interests === "in the account") return;
    await keepOptional("interests", writeInterests(withoutNotes(interests, which)));
  },
  next: () => paths.suggestions(),
});

/** Of an account: this browser notes into it from now on, or no longer. */
export const switchSuggestionsAction = defineAction({
  purpose: "rights",
  input: SwitchSuggestionsInput,
  limit: perMinute(60),
  actor: () => signedInCustomer(paths.suggestions()),
  run: async (ctx, input) => {
    await switchSuggestions(ctx, input);
    return input;
  },
  after: async ({ to }) => {
    if (to === "on") return await keepOptional("interests", writeInterests("in the account"));
    if (readInterests(await readOptional("interests")) === "in the account")
      await dropOptional("interests");
  },
  next: () => paths.suggestions(),
});

export const removeMyNotesAction = defineAction({
  purpose: "personalisation",
  input: RemoveNotesInput,
  limit: perMinute(60),
  actor: () => signedInCustomer(paths.suggestions()),
  run: (ctx, remove) => noteInterests(ctx, { remove }),
  next: () => paths.suggestions(),
});
