"use server";

import { signedInCustomer } from "@/app/signed-in";
import { answerMyUse } from "@/lib/account/answer-my-use";
import { changeNotices } from "@/lib/account/change-notices";
import { forgetEmptied } from "@/lib/account/forget-emptied";
import { AnswerMyUseInput, ChangeNoticesInput } from "@/lib/account/schema";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const changeNoticesAction = defineAction({
  purpose: "account",
  input: ChangeNoticesInput,
  limit: perMinute(60),
  actor: () => signedInCustomer(paths.accountPreferences()),
  run: async (ctx, input) => {
    const emptied = await changeNotices(ctx, input);
    if (emptied) await forgetEmptied(openContext("rights", ctx.actor), emptied);
  },
  next: () => paths.accountPreferences({ done: "saved" }),
});

export const answerTopicAction = defineAction({
  purpose: "rights",
  input: AnswerMyUseInput,
  limit: perMinute(60),
  actor: () => signedInCustomer(paths.accountPreferences()),
  run: answerMyUse,
  next: ({ use, answer }) => paths.accountPreferences({ done: answer }, use),
});
