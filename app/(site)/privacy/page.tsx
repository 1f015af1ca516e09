import type { Metadata } from "next";
import { PolicyPage } from "@/components/privacy/policy-page";
import { paths } from "@/lib/paths";
import { currentVersion } from "@/lib/policy/published";

export const metadata: Metadata = {
  title: "Privacy policy",
  description: "What we learn about you here, what we do with it, and who else gets any of it.",
  alternates: { canonical: paths.privacy() },
};

export default function Page() {
  return <PolicyPage {...currentVersion()} current />;
}
