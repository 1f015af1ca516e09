"use server";

import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { getCancellable } from "@/lib/booking/get-cancellable";
import { ProposeCancellingInput } from "@/lib/booking/schema";
import { paths } from "@/lib/paths";
import { propose } from "@/lib/staff/propose";

export const proposeCancellingAction = defineAction({
  purpose: "billing",
  limit: perMinute(60),
  actor: signedInEmployee,
  input: ProposeCancellingInput,
  run: async (ctx, { id, code, reason }) => {
    const { departureId: subjectId, backMinor } = await getCancellable(ctx, { code });
    const subject = { kind: "departure_cancellation", subjectId, ref: code } as const;
    const amount = { customerId: null, amountMinor: backMinor, currency: "USD" } as const;
    await propose(ctx, proposalEffects, { id, ...subject, ...amount, reason });
    return { code };
  },
  next: ({ code }) => paths.staffDeparture(code),
});
