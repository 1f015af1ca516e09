import type { Metadata } from "next";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { InvitationForm } from "@/components/staff/invitation-form";
import { openContext } from "@/lib/context/open-context";
import { getInvitation } from "@/lib/staff/get-invitation";
import { acceptInvitationAction } from "./actions";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Your invitation" };

type Props = { params: Promise<{ invitationToken: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { invitationToken: token } = await params;
  const invitation = await found(getInvitation(openContext("sign_in"), { token }));
  return <InvitationForm {...invitation} token={token} action={acceptInvitationAction} />;
});
