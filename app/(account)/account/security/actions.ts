"use server";

import { z } from "zod";
import { signedIn, signedInCustomer } from "@/app/signed-in";
import { changeEmail } from "@/lib/account/change-email";
import { changePassword } from "@/lib/account/change-password";
import { confirmEmail } from "@/lib/account/confirm-email";
import { confirmPassword } from "@/lib/account/confirm-password";
import { endSession } from "@/lib/account/end-session";
import { endSessions } from "@/lib/account/end-sessions";
import { endSessionsOf } from "@/lib/account/end-sessions-of";
import { listOwnWords } from "@/lib/account/list-own-words";
import {
  ChangeEmailInput,
  ChangePasswordInput,
  ConfirmEmailInput,
  EndSessionInput,
} from "@/lib/account/schema";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { dropSession } from "@/lib/auth/session-cookie";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const endSessionAction = defineAction({
  purpose: "sign_in",
  input: EndSessionInput,
  limit: perMinute(60),
  actor: () => signedInCustomer(paths.accountSecurity()),
  run: endSession,
  next: () => paths.accountSecurity(),
});

export const endSessionsAction = defineAction({
  purpose: "sign_in",
  input: z.strictObject({}),
  limit: perMinute(60),
  actor: () => signedInCustomer(paths.accountSecurity()),
  run: endSessions,
  after: dropSession,
  next: () => paths.signIn(),
});

export const changePasswordAction = defineAction({
  purpose: "sign_in",
  input: ChangePasswordInput,
  limit: perMinute(20),
  actor: () => signedInCustomer(paths.accountSecurity()),
  run: async (ctx, input, { from, session }) => {
    const ownWords = await listOwnWords(openContext("account", ctx.actor));
    await changePassword(ctx, { ...input, from, session: await session(), ownWords });
  },
  next: () => paths.accountSecurity("password"),
  secret: ["password", "newPassword"],
});

export const changeEmailAction = defineAction({
  purpose: "account",
  input: ChangeEmailInput,
  limit: perMinute(5),
  actor: () => signedInCustomer(paths.accountSecurity()),
  run: async (ctx, { password, ...input }, { from }) => {
    await confirmPassword(openContext("sign_in", ctx.actor), { password, from });
    await changeEmail(ctx, { ...input, from });
  },
  next: () => paths.accountSecurity("link"),
  secret: ["password"],
});

export const confirmEmailAction = defineAction({
  purpose: "account",
  input: ConfirmEmailInput,
  limit: perMinute(20),
  actor: () => signedInCustomer(paths.accountSecurity()),
  run: async (ctx, input) => {
    const sessionId = (await signedIn())?.sessionId ?? null;
    const over = await confirmEmail(ctx, { ...input, sessionId });
    await endSessionsOf(openContext("sign_in", ctx.actor), over);
  },
  next: () => paths.accountSecurity("email"),
  secret: ["token"],
});
