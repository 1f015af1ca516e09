"use server";

import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { SendFlaggedBackInput, TakeFlaggedInput } from "@/lib/billing/flagged-schema";
import { getReturnable } from "@/lib/billing/get-returnable";
import { takeFlagged } from "@/lib/billing/take-flagged";
import { paths } from "@/lib/paths";
import { propose } from "@/lib/staff/propose";

const desk = { purpose: "billing", limit: perMinute(60), actor: signedInEmployee } as const;

export const takeFlaggedAction = defineAction({
  ...desk,
  input: TakeFlaggedInput,
  run: takeFlagged,
  next: () => paths.staffMoney({ done: "taken" }),
});

export const sendFlaggedBackAction = defineAction({
  ...desk,
  input: SendFlaggedBackInput,
  run: async (ctx, { id, paymentId }) => {
    const { ref, customerId, came } = await getReturnable(ctx, { paymentId });
    const subject = { kind: "flagged", subjectId: paymentId, ref, customerId } as const;
    const amount = { amountMinor: came.minor, currency: came.currency, reason: "not_asked" };
    return await propose(ctx, proposalEffects, { id, ...subject, ...amount });
  },
  next: ({ state }) => paths.staffMoney({ done: state === "approved" ? "goes_back" : "proposed" }),
});
