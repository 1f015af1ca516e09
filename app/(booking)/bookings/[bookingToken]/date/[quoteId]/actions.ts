"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { changeBooking } from "@/lib/booking/change-booking";
import { ChangeBookingInput } from "@/lib/booking/schema";
import { paths } from "@/lib/paths";

export const changeDateAction = defineAction({
  purpose: "booking",
  input: ChangeBookingInput,
  limit: perMinute(20),
  run: changeBooking,
  next: ({ bookingToken }) => paths.booking(bookingToken),
});
