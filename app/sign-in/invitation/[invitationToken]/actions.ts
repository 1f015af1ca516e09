"use server";

import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { keepSession } from "@/lib/auth/session-cookie";
import { paths } from "@/lib/paths";
import { acceptInvitation } from "@/lib/staff/accept-invitation";
import { AcceptInvitationInput } from "@/lib/staff/schema";

export const acceptInvitationAction = defineAction({
  purpose: "sign_in",
  input: AcceptInvitationInput,
  limit: perMinute(20),
  run: async (ctx, input, { from, userAgent, session }) =>
    acceptInvitation(ctx, { ...input, from, userAgent, session: await session() }),
  after: ({ token }) => keepSession(token),
  next: () => paths.staff(),
  secret: ["password", "code", "token"],
});
