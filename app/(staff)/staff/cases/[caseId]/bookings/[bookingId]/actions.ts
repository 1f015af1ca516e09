"use server";

import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import { quoteLeaving } from "@/lib/booking/quote-leaving";
import { quoteMoving } from "@/lib/booking/quote-moving";
import {
  QuoteCancellationAtDeskInput,
  QuoteLeavingAtDeskInput,
  QuoteMovingAtDeskInput,
} from "@/lib/booking/schema";
import { transferPlace } from "@/lib/booking/transfer-place";
import { TransferAtDeskInput } from "@/lib/booking/traveller-schema";
import { paths } from "@/lib/paths";
import { requestAccess } from "@/lib/privacy/request-access";
import { LookAtBookingInput } from "@/lib/staff/schema";

const desk = { limit: perMinute(60), actor: signedInEmployee } as const;

type Quoted = { caseId: string; bookingId: string; quoteId: string };
const next = ({ caseId, bookingId, quoteId }: Quoted) =>
  paths.staffCaseQuote(caseId, bookingId, quoteId);

export const lookAtBookingAction = defineAction({
  ...desk,
  purpose: "staff",
  input: LookAtBookingInput,
  run: async (ctx, { bookingId, ...asked }, { session }) => ({
    ...(await requestAccess(ctx, { ...asked, session: await session() })),
    ...{ bookingId, caseId: asked.caseId },
  }),
  next: ({ caseId, bookingId, requestId }) =>
    paths.staffCaseBooking(caseId, bookingId, { look: requestId }),
});

export const quoteLeavingAction = defineAction({
  ...desk,
  purpose: "booking",
  input: QuoteLeavingAtDeskInput,
  run: async (ctx, input, { session }) => ({
    ...input,
    ...(await quoteLeaving(ctx, { ...input, session: await session() })),
  }),
  next,
});

export const transferPlaceAction = defineAction({
  ...desk,
  purpose: "booking",
  input: TransferAtDeskInput,
  run: async (ctx, input, { session }) => {
    await transferPlace(ctx, { ...input, session: await session() });
    return input;
  },
  next: ({ caseId, bookingId }) => `${paths.staffCaseBooking(caseId, bookingId)}#transfer`,
});

export const quoteMovingAction = defineAction({
  ...desk,
  purpose: "booking",
  input: QuoteMovingAtDeskInput,
  run: async (ctx, input, { session }) => ({
    ...input,
    ...(await quoteMoving(ctx, { ...input, session: await session() })),
  }),
  next,
});

export const quoteCancellationAction = defineAction({
  ...desk,
  purpose: "booking",
  input: QuoteCancellationAtDeskInput,
  run: async (ctx, input, { session }) => ({
    ...input,
    ...(await quoteCancellation(ctx, { ...input, session: await session() })),
  }),
  next,
});
