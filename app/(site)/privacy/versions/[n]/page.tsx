import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PolicyPage } from "@/components/privacy/policy-page";
import { currentVersion, findVersion } from "@/lib/policy/published";

export const dynamicParams = false;

type Props = { params: Promise<{ n: string }> };

// Every version that was ever published keeps its address.
export function generateStaticParams() {
  const last = currentVersion().version.number;
  return Array.from({ length: last }, (_, at) => ({ n: String(at + 1) }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Privacy policy, version ${(await params).n}` };
}

export default async function Page({ params }: Props) {
  const published = findVersion(Number((await params).n));
  if (!published) notFound();
  const current = published.hash === currentVersion().hash;
  return <PolicyPage {...published} current={current} />;
}
