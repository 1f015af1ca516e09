"use server";

import { signedInCustomer } from "@/app/signed-in";
import { changeProfile } from "@/lib/account/change-profile";
import { forgetEmptied } from "@/lib/account/forget-emptied";
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
    const emptied = await changeProfile(ctx, input);
    if (emptied) await forgetEmptied(openContext("rights", ctx.actor), emptied);
  },
  next: () => paths.accountProfile({ done: "saved" }),
});
