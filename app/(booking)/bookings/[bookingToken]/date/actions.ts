"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { quoteMoving } from "@/lib/booking/quote-moving";
import { QuoteMovingInput } from "@/lib/booking/schema";
import { paths } from "@/lib/paths";

export const quoteMovingAction = defineAction({
  purpose: "booking",
  input: QuoteMovingInput,
  limit: perMinute(20),
  run: async (ctx, input) => ({ ...input, ...(await quoteMoving(ctx, input)) }),
  next: ({ bookingToken, quoteId }) => paths.bookingDate(bookingToken, quoteId),
});
