"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { SpreadBalanceInput } from "@/lib/booking/schema";
import { spreadBalance } from "@/lib/booking/spread-balance";
import { paths } from "@/lib/paths";

export const spreadBalanceAction = defineAction({
  purpose: "booking",
  input: SpreadBalanceInput,
  limit: perMinute(20),
  run: spreadBalance,
  next: ({ bookingToken }) => paths.booking(bookingToken),
});
