"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { disputeBill } from "@/lib/booking/dispute-bill";
import { DisputeBillInput } from "@/lib/booking/schema";
import { paths } from "@/lib/paths";

export const disputeBillAction = defineAction({
  purpose: "booking",
  input: DisputeBillInput,
  limit: perMinute(20),
  run: disputeBill,
  next: ({ bookingToken }) => paths.bookingDispute(bookingToken),
});
