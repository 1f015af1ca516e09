"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { holdPlaces } from "@/lib/booking/hold-places";
import { HoldPlacesInput } from "@/lib/booking/schema";
import { paths } from "@/lib/paths";

export const holdPlacesAction = defineAction({
  purpose: "booking",
  input: HoldPlacesInput,
  limit: perMinute(20),
  run: holdPlaces,
  next: (hold) => paths.checkout(hold.holdToken),
});
