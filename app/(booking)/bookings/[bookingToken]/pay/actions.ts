"use server";

import { customerOrVisitor } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { payBalance } from "@/lib/booking/pay-balance";
import { payFromCredit } from "@/lib/booking/pay-from-credit";
import { PayBalanceInput, PayFromCreditInput } from "@/lib/booking/schema";
import { paths } from "@/lib/paths";

export const payBalanceAction = defineAction({
  purpose: "booking",
  input: PayBalanceInput,
  limit: perMinute(20),
  run: payBalance,
  next: ({ url }) => url,
});

export const payFromCreditAction = defineAction({
  purpose: "booking",
  input: PayFromCreditInput,
  limit: perMinute(20),
  actor: customerOrVisitor,
  run: payFromCredit,
  next: ({ bookingToken }) => paths.booking(bookingToken),
});
