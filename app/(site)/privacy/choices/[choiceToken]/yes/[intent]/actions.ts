"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { paths } from "@/lib/paths";
import { confirmUse } from "@/lib/privacy/confirm-use";
import { ConfirmUseInput } from "@/lib/privacy/schema";

export const confirmUseAction = defineAction({
  purpose: "rights",
  input: ConfirmUseInput,
  limit: perMinute(30),
  run: confirmUse,
  next: ({ token, use }) => paths.choices(token, use),
  secret: ["token", "intent"],
});
