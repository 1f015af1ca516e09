"use server";

import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { answerDispute } from "@/lib/billing/answer-dispute";
import { AnswerDisputeInput, CorrectedInput } from "@/lib/billing/disputes";
import { noteCorrected } from "@/lib/billing/note-corrected";
import { paths } from "@/lib/paths";

const desk = { purpose: "billing", limit: perMinute(60), actor: signedInEmployee } as const;

export const answerDisputeAction = defineAction({
  ...desk,
  input: AnswerDisputeInput,
  run: answerDispute,
  next: () => paths.staffOverdue(),
});

export const noteCorrectedAction = defineAction({
  ...desk,
  input: CorrectedInput,
  run: noteCorrected,
  next: () => paths.staffOverdue(),
});
