"use server";

import { SignInInput } from "@/lib/account/schema";
import { signIn } from "@/lib/account/sign-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { keepSession } from "@/lib/auth/session-cookie";
import { paths } from "@/lib/paths";

export const signInAction = defineAction({
  purpose: "sign_in",
  input: SignInInput,
  limit: perMinute(20),
  run: (ctx, input, { from, userAgent }) => signIn(ctx, { ...input, from, userAgent }),
  after: ({ token }) => keepSession(token),
  next: () => paths.signInCode(),
  secret: ["password"],
});
