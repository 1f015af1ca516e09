"use server";

import { signedInCustomer } from "@/app/signed-in";
import { answerMyUse } from "@/lib/account/answer-my-use";
import { removeMine } from "@/lib/account/remove-mine";
import { AnswerMyUseInput, RemoveMineInput } from "@/lib/account/schema";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { paths } from "@/lib/paths";

export const answerMyUseAction = defineAction({
  purpose: "rights",
  input: AnswerMyUseInput,
  limit: perMinute(60),
  actor: () => signedInCustomer(paths.accountPrivacy()),
  run: answerMyUse,
  next: ({ use, answer }) => paths.accountPrivacy({ done: answer }, use),
});

export const removeValueAction = defineAction({
  purpose: "rights",
  input: RemoveMineInput,
  limit: perMinute(60),
  actor: () => signedInCustomer(paths.accountPrivacy()),
  run: (ctx, { group }) => removeMine(ctx, { groups: [group] }),
  next: () => paths.accountPrivacy({ done: "removed" }, "held"),
});
