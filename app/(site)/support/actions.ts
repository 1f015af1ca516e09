"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { paths } from "@/lib/paths";
import { askSupport } from "@/lib/support/ask-support";
import { AskSupportInput } from "@/lib/support/schema";

export const askSupportAction = defineAction({
  purpose: "support",
  input: AskSupportInput,
  limit: perMinute(5),
  run: askSupport,
  next: () => paths.supportSent(),
});
