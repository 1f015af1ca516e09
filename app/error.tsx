"use client";

import { Fault } from "@/components/layout/fault";
import { SiteHeader } from "@/components/layout/site-header";

type Props = { error: unknown; retry: () => void };

export default function RootError(props: Props) {
  return (
    <>
      <SiteHeader />
      <main id="content">
        <Fault {...props} />
      </main>
    </>
  );
}
