"use server";

import { z } from "zod";
import { signOut } from "@/lib/account/sign-out";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { dropSession } from "@/lib/auth/session-cookie";
import { paths } from "@/lib/paths";

export const signOutAction = defineAction({
  purpose: "sign_in",
  input: z.strictObject({}),
  limit: perMinute(60),
  run: async (ctx, _input, { session }) => signOut(ctx, { session: await session() }),
  after: dropSession,
  next: () => paths.signIn(),
});
