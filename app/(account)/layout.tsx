import type { Metadata } from "next";
import type { ReactNode } from "react";
import { signedIn } from "@/app/signed-in";
import { AccountShell } from "@/components/account/account-shell";
import { SiteShell } from "@/components/layout/site-shell";
import { openContext } from "@/lib/context/open-context";
import { getPolicyHash } from "@/lib/privacy/get-policy-hash";
import { signOutAction } from "./account/actions";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

type Props = { children: ReactNode };

/** It keeps nobody out: each page does (`openAccount`), as it alone knows where to come back to. */
export default async function AccountLayout({ children }: Props) {
  const [who, policyHash] = await Promise.all([signedIn(), getPolicyHash(openContext("browsing"))]);
  return (
    <SiteShell policyHash={policyHash}>
      {who ? <AccountShell signOut={signOutAction}>{children}</AccountShell> : children}
    </SiteShell>
  );
}
