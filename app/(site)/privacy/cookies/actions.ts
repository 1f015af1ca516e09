"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { dropOptional, keepOptional } from "@/lib/action/optional-cookie";
import { SwitchCookieInput } from "@/lib/insight/schema";
import { paths } from "@/lib/paths";

export const switchCookieAction = defineAction({
  purpose: "browsing",
  input: SwitchCookieInput,
  limit: perMinute(60),
  // The browser keeps it, and nobody else hears of it.
  run: async (_ctx, input) => input,
  after: ({ cookie, to }) => (to === "on" ? keepOptional(cookie) : dropOptional(cookie)),
  next: ({ cookie, to }) => paths.cookies(to === "on" ? { tried: cookie } : {}),
});
