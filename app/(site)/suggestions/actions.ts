"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { keepOptional, readOptional } from "@/lib/action/optional-cookie";
import {
  readInterests,
  withoutNotes,
  writeInterests,
  writePreferences,
} from "@/lib/insight/insight";
import { RemoveNotesInput, TellLikesInput } from "@/lib/insight/schema";
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
