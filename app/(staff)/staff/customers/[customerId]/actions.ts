"use server";

import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { getLateFee } from "@/lib/billing/get-late-fee";
import { getRefundable } from "@/lib/billing/get-refundable";
import { FeeBackInput } from "@/lib/billing/overdue";
import { LookAtCustomerInput, RefundInput } from "@/lib/billing/schema";
import { paths } from "@/lib/paths";
import { requestAccess } from "@/lib/privacy/request-access";
import { propose } from "@/lib/staff/propose";

const desk = { limit: perMinute(60), actor: signedInEmployee } as const;

export const lookAtCustomerAction = defineAction({
  ...desk,
  purpose: "staff",
  input: LookAtCustomerInput,
  run: async (ctx, { customerId, ...asked }, { session }) => ({
    ...(await requestAccess(ctx, { ...asked, session: await session() })),
    customerId,
  }),
  next: ({ customerId, requestId }) => paths.staffCustomer(customerId, { look: requestId }),
});

export const refundAction = defineAction({
  ...desk,
  purpose: "billing",
  input: RefundInput,
  run: async (ctx, { bookingId, id, known, amount: amountMinor, reason }) => {
    const { ref, customerId, currency } = await getRefundable(ctx, { bookingId });
    const subject = { kind: "refund", subjectId: bookingId, ref, customerId } as const;
    const proposal = { id, known, ...subject, amountMinor, currency, reason };
    return { customerId, ...(await propose(ctx, proposalEffects, proposal)) };
  },
  next: ({ customerId, state }) => paths.staffCustomer(customerId, { refund: state }),
});

export const takeFeeBackAction = defineAction({
  ...desk,
  purpose: "billing",
  input: FeeBackInput,
  run: async (ctx, { id, invoiceId, reason }) => {
    const { customerId, ...fee } = await getLateFee(ctx, { invoiceId });
    const proposal = { id, kind: "late_fee", subjectId: invoiceId, customerId, ...fee } as const;
    return { customerId, ...(await propose(ctx, proposalEffects, { ...proposal, reason })) };
  },
  next: ({ customerId, state }) => paths.staffCustomer(customerId, { fee: state }),
});
