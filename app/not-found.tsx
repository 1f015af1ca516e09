import type { Metadata } from "next";
import { NothingHere } from "@/components/layout/nothing-here";
import { SiteShell } from "@/components/layout/site-shell";
import { currentVersion } from "@/lib/policy/published";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <SiteShell policyHash={currentVersion().hash}>
      <NothingHere />
    </SiteShell>
  );
}
