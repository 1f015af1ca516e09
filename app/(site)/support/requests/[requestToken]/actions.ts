"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { paths } from "@/lib/paths";
import { proveByLink } from "@/lib/support/prove-by-link";
import { requestCopy } from "@/lib/support/request-copy";
import { RequestInput } from "@/lib/support/schema";

export const proveByLinkAction = defineAction({
  purpose: "rights",
  input: RequestInput,
  limit: perMinute(20),
  run: proveByLink,
  next: ({ requestToken }) => paths.supportRequest(requestToken),
  secret: ["requestToken"],
});

export const requestCopyAction = defineAction({
  purpose: "rights",
  input: RequestInput,
  limit: perMinute(5),
  run: requestCopy,
  next: ({ requestToken }) => paths.supportRequest(requestToken),
  secret: ["requestToken"],
});
