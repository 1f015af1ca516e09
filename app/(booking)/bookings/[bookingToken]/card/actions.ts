"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { removeCard } from "@/lib/booking/remove-card";
import { saveCard } from "@/lib/booking/save-card";
import { RemoveCardInput, SaveCardInput } from "@/lib/booking/schema";
import { paths } from "@/lib/paths";

export const saveCardAction = defineAction({
  purpose: "booking",
  input: SaveCardInput,
  limit: perMinute(20),
  run: saveCard,
  next: ({ url }) => url,
});

export const removeCardAction = defineAction({
  purpose: "booking",
  input: RemoveCardInput,
  limit: perMinute(20),
  run: removeCard,
  next: ({ bookingToken }) => paths.bookingCard(bookingToken),
});
