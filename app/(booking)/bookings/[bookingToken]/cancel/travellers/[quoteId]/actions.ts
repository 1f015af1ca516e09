"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { cancelTravellers } from "@/lib/booking/cancel-travellers";
import { CancelTravellersInput } from "@/lib/booking/schema";
import { paths } from "@/lib/paths";

export const cancelTravellersAction = defineAction({
  purpose: "booking",
  input: CancelTravellersInput,
  limit: perMinute(20),
  run: cancelTravellers,
  next: ({ bookingToken }) => paths.booking(bookingToken),
});
