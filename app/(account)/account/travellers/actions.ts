"use server";

import { signedInCustomer } from "@/app/signed-in";
import { forgetEmptied } from "@/lib/account/forget-emptied";
import { removeCompanion } from "@/lib/account/remove-companion";
import { saveCompanion } from "@/lib/account/save-companion";
import { RemoveCompanionInput, SaveCompanionInput } from "@/lib/account/schema";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { holders } from "@/lib/worker/holders";

export const saveCompanionAction = defineAction({
  purpose: "booking",
  input: SaveCompanionInput,
  limit: perMinute(60),
  actor: () => signedInCustomer(paths.accountTravellers()),
  run: async (ctx, input) => {
    const { emptied } = await saveCompanion(ctx, input);
    if (emptied) await forgetEmptied(openContext("rights", ctx.actor), emptied);
  },
  next: () => paths.accountTravellers({ done: "saved" }),
});

export const removeCompanionAction = defineAction({
  purpose: "rights",
  input: RemoveCompanionInput,
  limit: perMinute(60),
  actor: () => signedInCustomer(paths.accountTravellers()),
  run: (ctx, input) => removeCompanion(ctx, holders, input),
  next: () => paths.accountTravellers({ done: "removed" }),
});
