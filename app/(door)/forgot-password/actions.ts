"use server";

import { requestReset } from "@/lib/account/request-reset";
import { RequestResetInput } from "@/lib/account/schema";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { paths } from "@/lib/paths";

export const requestResetAction = defineAction({
  purpose: "sign_in",
  input: RequestResetInput,
  limit: perMinute(5),
  run: (ctx, input, { from }) => requestReset(ctx, { ...input, from }),
  next: () => paths.resetPassword(),
});
