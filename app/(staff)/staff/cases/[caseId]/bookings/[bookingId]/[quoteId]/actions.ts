"use server";

import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { getProposable } from "@/lib/booking/get-proposable";
import { ProposeChangeInput } from "@/lib/booking/schema";
import { whileNobodyPays } from "@/lib/booking/while-nobody-pays";
import { paths } from "@/lib/paths";
import { propose } from "@/lib/staff/propose";

export const proposeChangeAction = defineAction({
  purpose: "booking",
  limit: perMinute(60),
  actor: signedInEmployee,
  input: ProposeChangeInput,
  run: async (ctx, { reason, ...input }, { session }) => {
    const { quoteId: id, bookingId: subjectId } = input;
    const proposable = await getProposable(ctx, { ...input, session: await session() });
    const { of, backMinor: amountMinor } = proposable;
    const proposal = { ...of, id, kind: "booking_change", subjectId, amountMinor, reason } as const;
    await whileNobodyPays(ctx, () => propose(ctx, proposalEffects, proposal));
    return input;
  },
  next: ({ caseId, bookingId, quoteId }) => paths.staffCaseQuote(caseId, bookingId, quoteId),
});
