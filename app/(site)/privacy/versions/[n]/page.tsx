import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PolicyPage } from "@/components/privacy/policy-page";
import { openContext } from "@/lib/context/open-context";
import { getPolicy } from "@/lib/privacy/get-policy";
import { listPolicies } from "@/lib/privacy/list-policies";

type Props = { params: Promise<{ n: string }> };

// Every version that was ever published keeps its address.
export async function generateStaticParams() {
  const published = await listPolicies(openContext("browsing"));
  return published.map(({ version }) => ({ n: String(version.number) }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Privacy policy, version ${(await params).n}` };
}

export default async function Page({ params }: Props) {
  const { n } = await params;
  const ctx = openContext("browsing");
  const [published, current] = await Promise.all([listPolicies(ctx), getPolicy(ctx)]);
  const found = published.find(({ version }) => String(version.number) === n);
  if (!found) notFound();
  const { version, hash } = found;
  return <PolicyPage {...{ version, hash }} current={hash === current.hash} />;
}
