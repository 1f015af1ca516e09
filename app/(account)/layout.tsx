import type { Metadata } from "next";
import type { ReactNode } from "react";
import { signedIn } from "@/app/signed-in";
import { AccountShell } from "@/components/account/account-shell";
import { ClosingBar } from "@/components/account/closing-bar";
import { SiteShell } from "@/components/layout/site-shell";
import { getClosing } from "@/lib/account/get-closing";
import { openContext } from "@/lib/context/open-context";
import { formatDate } from "@/lib/dates";
import { getPolicyHash } from "@/lib/privacy/get-policy-hash";
import { signOutAction } from "../sign-in/actions";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

type Props = { children: ReactNode };

/** It keeps nobody out: each page does (`signedInCustomer`), as it alone knows where to come back to. */
export default async function AccountLayout({ children }: Props) {
  const [who, policyHash] = await Promise.all([signedIn(), getPolicyHash(openContext("browsing"))]);
  if (!who) return <SiteShell policyHash={policyHash}>{children}</SiteShell>;
  const closing = await getClosing(openContext("account", who.accountId));
  return (
    <SiteShell policyHash={policyHash}>
      <AccountShell signOut={signOutAction}>
        {closing ? <ClosingBar closesOn={formatDate(closing.closesOn)} /> : null}
        {children}
      </AccountShell>
    </SiteShell>
  );
}
