"use server";

import { customerOrVisitor } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { transferPlace } from "@/lib/booking/transfer-place";
import { TransferPlaceInput } from "@/lib/booking/traveller-schema";
import { paths } from "@/lib/paths";

export const transferPlaceAction = defineAction({
  purpose: "booking",
  input: TransferPlaceInput,
  limit: perMinute(20),
  actor: customerOrVisitor,
  run: async (ctx, input) => {
    await transferPlace(ctx, input);
    return input;
  },
  next: ({ bookingToken }) => `${paths.booking(bookingToken)}#travellers`,
});
