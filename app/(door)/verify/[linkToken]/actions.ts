"use server";

import { VerifyAddressInput } from "@/lib/account/schema";
import { verifyAddress } from "@/lib/account/verify-address";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { keepSession } from "@/lib/auth/session-cookie";
import { paths } from "@/lib/paths";

export const verifyAddressAction = defineAction({
  purpose: "sign_in",
  input: VerifyAddressInput,
  limit: perMinute(20),
  run: async (ctx, input, { from, userAgent, session }) =>
    verifyAddress(ctx, { ...input, from, userAgent, session: await session() }),
  after: ({ token }) => keepSession(token),
  next: () => paths.signInKept(paths.accountWelcome()),
  secret: ["password", "token"],
});
