"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { quoteLeaving } from "@/lib/booking/quote-leaving";
import { QuoteLeavingInput } from "@/lib/booking/schema";
import { paths } from "@/lib/paths";

export const quoteLeavingAction = defineAction({
  purpose: "booking",
  input: QuoteLeavingInput,
  limit: perMinute(20),
  run: async (ctx, input) => ({ ...input, ...(await quoteLeaving(ctx, input)) }),
  next: ({ bookingToken, quoteId }) => paths.bookingLeaving(bookingToken, quoteId),
});
