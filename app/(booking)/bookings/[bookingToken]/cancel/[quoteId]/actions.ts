"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { cancelBooking } from "@/lib/booking/cancel-booking";
import { CancelBookingInput } from "@/lib/booking/schema";
import { paths } from "@/lib/paths";

export const cancelBookingAction = defineAction({
  purpose: "booking",
  input: CancelBookingInput,
  limit: perMinute(20),
  run: cancelBooking,
  next: ({ bookingToken }) => paths.booking(bookingToken),
});
