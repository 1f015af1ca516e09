import { signOut } from "@/lib/account/sign-out";
import { hashToken } from "@/lib/auth/token";
import { totpCode, totpStep } from "@/lib/auth/totp";
import { clock } from "@/lib/clock";
import { openContext } from "@/lib/context/open-context";
import { closeClients } from "@/lib/db/purpose-client";
import { acceptInvitation } from "@/lib/staff/accept-invitation";
import { inviteEmployee } from "@/lib/staff/invite-employee";
import { enrolmentSecret } from "@/lib/staff/joining/enrolment-secret";
import { demoPassword, demoStaff } from "@/scripts/start/demo-staff";

/** Lets the demo's employees in, the way that every employee comes in; who is in already stays as they are. */
export async function hireDemoStaff(): Promise<void> {
  const ctx = openContext("sign_in", "operator");
  const known = await ctx.db.employee.findMany({ select: { email: true } });
  for (const { role, email, name } of demoStaff) {
    if (known.some((employee) => employee.email === email)) continue;
    const invitation = await inviteEmployee(ctx, { role, email });
    // The code of half a minute ago: the first one that somebody asks for is not used yet.
    const code = totpCode(enrolmentSecret(invitation.token), totpStep(clock.now()) - 1);
    const typed = { name, password: demoPassword(process.env), code, kept: "on" } as const;
    const from = { from: "npm start", userAgent: "", session: null };
    const { token } = await acceptInvitation(ctx, { ...invitation, ...typed, ...from });
    await signOut(ctx, { session: hashToken("session", token) });
  }
  await closeClients();
}
