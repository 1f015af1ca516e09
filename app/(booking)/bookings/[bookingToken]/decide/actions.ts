"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { keepMoney } from "@/lib/booking/keep-money";
import { keepSurplus } from "@/lib/booking/keep-surplus";
import { DecideMoneyInput, DecideSurplusInput, TakeOtherPlacesInput } from "@/lib/booking/schema";
import { takeMoneyBack } from "@/lib/booking/take-money-back";
import { takeOtherPlaces } from "@/lib/booking/take-other-places";
import { takePlacesAgain } from "@/lib/booking/take-places-again";
import { takeSurplusBack } from "@/lib/booking/take-surplus-back";
import { paths } from "@/lib/paths";

const decision = { purpose: "booking", input: DecideMoneyInput, limit: perMinute(20) } as const;

export const takePlacesAgainAction = defineAction({
  ...decision,
  run: takePlacesAgain,
  next: ({ bookingToken }) => paths.booking(bookingToken),
});

export const takeOtherPlacesAction = defineAction({
  ...decision,
  input: TakeOtherPlacesInput,
  run: takeOtherPlaces,
  next: ({ bookingToken }) => paths.booking(bookingToken),
});

export const takeMoneyBackAction = defineAction({
  ...decision,
  run: takeMoneyBack,
  next: ({ bookingToken }) => paths.booking(bookingToken),
});

export const keepMoneyAction = defineAction({
  ...decision,
  run: keepMoney,
  next: ({ bookingToken }) => paths.booking(bookingToken),
});

// What came to our bank is in the books of who bills.
const onSurplus = { ...decision, purpose: "billing", input: DecideSurplusInput } as const;

export const keepSurplusAction = defineAction({
  ...onSurplus,
  run: keepSurplus,
  next: ({ bookingToken }) => paths.booking(bookingToken),
});

export const takeSurplusBackAction = defineAction({
  ...onSurplus,
  run: takeSurplusBack,
  next: ({ bookingToken }) => paths.booking(bookingToken),
});
