"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { paths } from "@/lib/paths";
import { answerUse } from "@/lib/privacy/answer-use";
import { AnswerUseInput } from "@/lib/privacy/schema";

export const answerUseAction = defineAction({
  purpose: "rights",
  input: AnswerUseInput,
  limit: perMinute(30),
  run: answerUse,
  next: ({ token, intent }) => (intent ? paths.choiceIntent(token, intent) : null),
  secret: ["token"],
});
