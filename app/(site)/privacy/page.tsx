import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PolicyPage } from "@/components/privacy/policy-page";
import { paths } from "@/lib/paths";
import { policyView } from "./policy-view";

export const metadata: Metadata = {
  title: "Privacy policy",
  description: "What we learn about you here, what we do with it, and who else gets any of it.",
  alternates: { canonical: paths.privacy() },
};

export const revalidate = 60;

export default async function Page() {
  const view = await policyView();
  if (!view) notFound();
  return <PolicyPage {...view} />;
}
