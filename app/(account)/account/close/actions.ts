"use server";

import { z } from "zod";
import { signedIn, signedInCustomer } from "@/app/signed-in";
import { confirmPassword } from "@/lib/account/confirm-password";
import { endSessionsOf } from "@/lib/account/end-sessions-of";
import { keepAccount } from "@/lib/account/keep-account";
import { StartClosingInput } from "@/lib/account/schema";
import { startClosing } from "@/lib/account/start-closing";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { holders } from "@/lib/worker/holders";

const actor = () => signedInCustomer(paths.accountClose());

export const startClosingAction = defineAction({
  purpose: "rights",
  input: StartClosingInput,
  limit: perMinute(20),
  actor,
  run: async (ctx, { planToken, password }, { from }) => {
    const entrance = openContext("sign_in", ctx.actor);
    await confirmPassword(entrance, { password, from });
    const sessionId = (await signedIn())?.sessionId ?? null;
    const over = await startClosing(ctx, holders, { planToken, sessionId });
    await endSessionsOf(entrance, over);
  },
  next: () => paths.accountClose(),
  secret: ["password"],
});

export const keepAccountAction = defineAction({
  purpose: "sign_in",
  input: z.strictObject({}),
  limit: perMinute(20),
  actor,
  run: keepAccount,
  next: () => paths.accountClose(),
});
