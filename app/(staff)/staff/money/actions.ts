"use server";

import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { endUnmatched } from "@/lib/billing/end-unmatched";
import { noteSentBack } from "@/lib/billing/note-sent-back";
import { returnOfflinePayment } from "@/lib/billing/return-offline-payment";
import { EndUnmatchedInput, ReturnOfflineInput, SentBackInput } from "@/lib/billing/schema";
import { matchUnmatched } from "@/lib/booking/match-unmatched";
import { recordOfflinePayment } from "@/lib/booking/record-offline-payment";
import { MatchUnmatchedInput, RecordOfflineInput } from "@/lib/booking/schema";
import { paths } from "@/lib/paths";

const desk = { limit: perMinute(60), actor: signedInEmployee } as const;

export const recordOfflineAction = defineAction({
  ...desk,
  purpose: "billing",
  input: RecordOfflineInput,
  run: recordOfflinePayment,
  next: () => paths.staffMoney({ done: "recorded" }),
});

export const returnOfflineAction = defineAction({
  ...desk,
  purpose: "payment",
  input: ReturnOfflineInput,
  run: returnOfflinePayment,
  next: () => paths.staffMoney({ done: "returned" }),
});

export const noteSentBackAction = defineAction({
  ...desk,
  purpose: "billing",
  input: SentBackInput,
  run: noteSentBack,
  next: () => paths.staffMoney({ done: "sent" }),
});

export const matchUnmatchedAction = defineAction({
  ...desk,
  purpose: "billing",
  input: MatchUnmatchedInput,
  run: matchUnmatched,
  next: () => paths.staffMoney({ done: "matched" }),
});

export const endUnmatchedAction = defineAction({
  ...desk,
  purpose: "billing",
  input: EndUnmatchedInput,
  run: endUnmatched,
  next: () => paths.staffMoney({ done: "ended" }),
});
