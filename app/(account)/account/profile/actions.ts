"use server";

import { signedInCustomer } from "@/app/signed-in";
import { changeProfile } from "@/lib/account/change-profile";
import { removeMine } from "@/lib/account/remove-mine";
import { ChangeProfileInput } from "@/lib/account/schema";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const changeProfileAction = defineAction({
  purpose: "account",
  input: ChangeProfileInput,
  limit: perMinute(60),
  actor: () => signedInCustomer(paths.accountProfile()),
  run: async (ctx, input) => {
    const { emptied } = await changeProfile(ctx, input);
    // The purpose that shows and corrects destroys nothing.
    await removeMine(openContext("rights", ctx.actor), { groups: emptied });
  },
  next: () => paths.accountProfile({ done: "saved" }),
});
