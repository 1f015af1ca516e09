"use server";

import { customerOrVisitor } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { extendCheckout } from "@/lib/booking/extend-checkout";
import { giveUpCheckout } from "@/lib/booking/give-up-checkout";
import { returnToCheckout } from "@/lib/booking/return-to-checkout";
import { HoldInput, StartPaymentInput } from "@/lib/booking/schema";
import { startPayment } from "@/lib/booking/start-payment";
import { paths } from "@/lib/paths";

export const startPaymentAction = defineAction({
  purpose: "booking",
  input: StartPaymentInput,
  limit: perMinute(20),
  actor: customerOrVisitor,
  run: startPayment,
  next: ({ url }) => url,
});

export const extendCheckoutAction = defineAction({
  purpose: "booking",
  input: HoldInput,
  limit: perMinute(20),
  run: extendCheckout,
  // The form beside the clock is full of answers by then.
  next: () => null,
});

export const returnToCheckoutAction = defineAction({
  purpose: "booking",
  input: HoldInput,
  limit: perMinute(20),
  run: returnToCheckout,
  next: ({ holdToken }) => paths.checkout(holdToken),
});

export const giveUpCheckoutAction = defineAction({
  purpose: "booking",
  input: HoldInput,
  limit: perMinute(20),
  run: giveUpCheckout,
  next: ({ slug }) => paths.vacation(slug),
});
