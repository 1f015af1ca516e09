"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import { QuoteCancellationInput } from "@/lib/booking/schema";
import { paths } from "@/lib/paths";

export const quoteCancellationAction = defineAction({
  purpose: "booking",
  input: QuoteCancellationInput,
  limit: perMinute(20),
  run: async (ctx, input) => ({ ...input, ...(await quoteCancellation(ctx, input)) }),
  next: ({ bookingToken, quoteId }) => paths.bookingCancel(bookingToken, quoteId),
});
