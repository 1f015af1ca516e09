"use server";

import { z } from "zod";
import { SignInInput } from "@/lib/account/schema";
import { signIn } from "@/lib/account/sign-in";
import { signOut } from "@/lib/account/sign-out";
import { sessionKinds } from "@/lib/account/start-session";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { dropSession, keepSession } from "@/lib/auth/session-cookie";
import { paths } from "@/lib/paths";

export const signInAction = defineAction({
  purpose: "sign_in",
  input: SignInInput,
  limit: perMinute(20),
  run: async (ctx, input, { from, userAgent, session }) => ({
    ...(await signIn(ctx, { ...input, from, userAgent, session: await session() })),
    to: input.next ?? paths.account(),
  }),
  after: ({ token, kind }) =>
    keepSession(token, kind === "remembered" ? sessionKinds.remembered.seconds : undefined),
  next: ({ kind, to }) => (kind === "pending" ? paths.signInCode() : paths.signInKept(to)),
  secret: ["password"],
});

export const signOutAction = defineAction({
  purpose: "sign_in",
  input: z.strictObject({}),
  limit: perMinute(60),
  run: async (ctx, _input, { session }) => signOut(ctx, { session: await session() }),
  after: dropSession,
  next: () => paths.signIn(),
});
