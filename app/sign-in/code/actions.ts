"use server";

import { confirmSignIn } from "@/lib/account/confirm-sign-in";
import { ConfirmSignInInput } from "@/lib/account/schema";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { keepSession } from "@/lib/auth/session-cookie";
import { paths } from "@/lib/paths";

export const confirmSignInAction = defineAction({
  purpose: "sign_in",
  input: ConfirmSignInInput,
  limit: perMinute(20),
  run: async (ctx, input, { from, session }) =>
    confirmSignIn(ctx, { ...input, from, session: await session() }),
  after: ({ token }) => keepSession(token),
  next: () => paths.staff(),
  secret: ["code"],
});
