"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { paths } from "@/lib/paths";
import { correctContact } from "@/lib/support/correct-contact";
import { CorrectContactInput } from "@/lib/support/schema";

const correcting = {
  input: CorrectContactInput,
  limit: perMinute(20),
  run: correctContact,
  next: ({ requestToken }: { requestToken: string }) => paths.supportCorrect(requestToken, "saved"),
  secret: ["requestToken"],
};

/** What was asked at a checkout. */
export const correctBookingAction = defineAction({ purpose: "booking", ...correcting });

/** What stands in an account. */
export const correctAccountAction = defineAction({ purpose: "account", ...correcting });
