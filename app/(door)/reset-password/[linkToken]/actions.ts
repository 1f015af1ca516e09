"use server";

import { listOwnWords } from "@/lib/account/list-own-words";
import { resetPassword } from "@/lib/account/reset-password";
import { ResetPasswordInput } from "@/lib/account/schema";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { keepSession } from "@/lib/auth/session-cookie";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const resetPasswordAction = defineAction({
  purpose: "sign_in",
  input: ResetPasswordInput,
  limit: perMinute(20),
  run: async (ctx, input, { userAgent, session }) =>
    resetPassword(ctx, {
      ...{ ...input, userAgent, session: await session() },
      ownWords: (accountId) => listOwnWords(openContext("account", accountId)),
    }),
  after: ({ token }) => keepSession(token),
  next: () => paths.signInKept(paths.account()),
  secret: ["newPassword", "token"],
});
