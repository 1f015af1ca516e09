"use server";

import { signedInCustomer } from "@/app/signed-in";
import { changeAboutMe } from "@/lib/account/change-about-me";
import { forgetEmptied } from "@/lib/account/forget-emptied";
import { removeMine } from "@/lib/account/remove-mine";
import { ChangeAboutMeInput, RemoveMineInput } from "@/lib/account/schema";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const changeAboutMeAction = defineAction({
  purpose: "account",
  input: ChangeAboutMeInput,
  limit: perMinute(60),
  actor: () => signedInCustomer(paths.accountAboutMe()),
  run: async (ctx, input) => {
    const emptied = await changeAboutMe(ctx, input);
    if (emptied) await forgetEmptied(openContext("rights", ctx.actor), emptied);
  },
  next: () => paths.accountAboutMe({ done: "saved" }),
});

export const removeAnswerAction = defineAction({
  purpose: "rights",
  input: RemoveMineInput,
  limit: perMinute(60),
  actor: () => signedInCustomer(paths.accountAboutMe()),
  run: (ctx, { group }) => removeMine(ctx, { groups: [group] }),
  next: () => paths.accountAboutMe({ done: "removed" }),
});
