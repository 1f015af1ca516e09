"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { requestLink } from "@/lib/booking/request-link";
import { RequestLinkInput } from "@/lib/booking/schema";
import { paths } from "@/lib/paths";

export const requestLinkAction = defineAction({
  purpose: "booking",
  input: RequestLinkInput,
  limit: perMinute(5),
  run: requestLink,
  next: () => `${paths.findBooking()}/sent`,
});
