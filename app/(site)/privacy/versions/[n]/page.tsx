import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PolicyPage } from "@/components/privacy/policy-page";
import { VersionChanges } from "@/components/privacy/version-changes";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { compareClauses } from "@/lib/policy/compare-clauses";
import { listPolicies } from "@/lib/privacy/list-policies";
import { listPolicyChanges } from "@/lib/privacy/list-policy-changes";
import { policyView } from "../../policy-view";

export const revalidate = 60;

type Props = { params: Promise<{ n: string }> };

// Every version that was ever published keeps its address.
export async function generateStaticParams() {
  const published = await listPolicies(openContext("browsing"));
  return published.map(({ version }) => ({ n: String(version.number) }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { n } = await params;
  return {
    title: `Privacy policy, version ${n}`,
    alternates: { canonical: paths.policyVersion(Number(n)) },
  };
}

export default async function Page({ params }: Props) {
  const { n } = await params;
  const view = /^[1-9]\d{0,5}$/.test(n) ? await policyView(Number(n)) : null;
  if (!view) notFound();
  const { before, text } = view;
  return (
    <PolicyPage {...view}>
      {before ? (
        <VersionChanges
          before={before.number}
          uses={listPolicyChanges({ from: before.number, to: text.number })}
          clauses={compareClauses(before, text)}
        />
      ) : null}
    </PolicyPage>
  );
}
