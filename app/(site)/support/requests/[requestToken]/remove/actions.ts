"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { paths } from "@/lib/paths";
import { removePerson } from "@/lib/support/remove-person";
import { RemoveInput } from "@/lib/support/schema";
import { holders } from "@/lib/worker/holders";

export const removePersonAction = defineAction({
  purpose: "rights",
  input: RemoveInput,
  limit: perMinute(10),
  run: (ctx, { requestToken, planHash }) => removePerson(ctx, holders, { requestToken, planHash }),
  next: ({ grace }) => paths.supportRemoved(grace ? "in-grace" : undefined),
  secret: ["requestToken"],
});
