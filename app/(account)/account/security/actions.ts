"use server";

import { z } from "zod";
import { signedInCustomer } from "@/app/signed-in";
import { endSession } from "@/lib/account/end-session";
import { endSessions } from "@/lib/account/end-sessions";
import { EndSessionInput } from "@/lib/account/schema";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { dropSession } from "@/lib/auth/session-cookie";
import { paths } from "@/lib/paths";

export const endSessionAction = defineAction({
  purpose: "sign_in",
  input: EndSessionInput,
  limit: perMinute(60),
  actor: signedInCustomer,
  run: endSession,
  next: () => paths.accountSecurity(),
});

export const endSessionsAction = defineAction({
  purpose: "sign_in",
  input: z.strictObject({}),
  limit: perMinute(60),
  actor: signedInCustomer,
  run: endSessions,
  after: dropSession,
  next: () => paths.signIn(),
});
