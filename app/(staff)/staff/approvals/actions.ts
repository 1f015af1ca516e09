"use server";

import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { whileNobodyPays } from "@/lib/booking/while-nobody-pays";
import { paths } from "@/lib/paths";
import { approve } from "@/lib/staff/approve";
import { reject } from "@/lib/staff/reject";
import { DecideInput } from "@/lib/staff/schema";

const desk = { purpose: "billing", limit: perMinute(60), actor: signedInEmployee } as const;

export const approveAction = defineAction({
  ...desk,
  input: DecideInput,
  run: (ctx, input) => approve(ctx, proposalEffects, input),
  next: () => paths.staffApprovals(),
});

/** Of a booking, which somebody may be paying for: that page is closed first. */
export const approveChangeAction = defineAction({
  ...desk,
  purpose: "booking",
  input: DecideInput,
  run: (ctx, input) => whileNobodyPays(ctx, () => approve(ctx, proposalEffects, input)),
  next: () => paths.staffApprovals(),
});

export const rejectAction = defineAction({
  ...desk,
  input: DecideInput,
  run: reject,
  next: () => paths.staffApprovals(),
});
