import type { Metadata } from "next";
import { PolicyPage } from "@/components/privacy/policy-page";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { getPolicy } from "@/lib/privacy/get-policy";

export const metadata: Metadata = {
  title: "Privacy policy",
  description: "What we learn about you here, what we do with it, and who else gets any of it.",
  alternates: { canonical: paths.privacy() },
};

export default async function Page() {
  return <PolicyPage {...(await getPolicy(openContext("browsing")))} current />;
}
