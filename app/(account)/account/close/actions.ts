"use server";

import { z } from "zod";
import { signedInCustomer } from "@/app/signed-in";
import { keepAccount } from "@/lib/account/keep-account";
import { StartClosingInput } from "@/lib/account/schema";
import { startClosing } from "@/lib/account/start-closing";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { paths } from "@/lib/paths";

const actor = () => signedInCustomer(paths.accountClose());

export const startClosingAction = defineAction({
  purpose: "sign_in",
  input: StartClosingInput,
  limit: perMinute(20),
  actor,
  run: async (ctx, input, { from, session }) =>
    startClosing(ctx, { ...input, from, session: await session() }),
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
