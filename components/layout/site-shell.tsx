import type { ReactNode } from "react";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";

type Props = { policyHash: string; children: ReactNode };

/** Header, the one `main`, footer: what every page for travellers stands in. */
export function SiteShell({ policyHash, children }: Props) {
  return (
    <>
      <SiteHeader />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter policyHash={policyHash} />
    </>
  );
}
