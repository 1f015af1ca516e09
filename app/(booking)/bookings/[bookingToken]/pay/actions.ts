"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { payBalance } from "@/lib/booking/pay-balance";
import { PayBalanceInput } from "@/lib/booking/schema";

export const payBalanceAction = defineAction({
  purpose: "booking",
  input: PayBalanceInput,
  limit: perMinute(20),
  run: payBalance,
  next: ({ url }) => url,
});
