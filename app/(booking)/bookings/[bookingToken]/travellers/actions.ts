"use server";

import { customerOrVisitor } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { completeTravellers } from "@/lib/booking/complete-travellers";
import { CompleteTravellersInput } from "@/lib/booking/traveller-schema";
import { paths } from "@/lib/paths";

export const completeTravellersAction = defineAction({
  purpose: "booking",
  input: CompleteTravellersInput,
  limit: perMinute(20),
  actor: customerOrVisitor,
  run: completeTravellers,
  next: ({ bookingToken }) => `${paths.booking(bookingToken)}#travellers`,
});
