import type { Metadata } from "next";
import { headers } from "next/headers";
import { CheckedStatement } from "@/components/billing/checked-statement";
import { PageTitle } from "@/components/ui/page-title";
import { perMinute, takeFromLimit } from "@/lib/action/limit";
import { checkStatement } from "@/lib/billing/check-statement";
import { openContext } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Is this statement genuine?" };

// Whoever holds one has one code. Whoever guesses would need longer than the stars.
const limit = perMinute(30);

type Props = { params: Promise<{ code: string }> };

export default async function Page({ params }: Props) {
  const tooMany = await takeFromLimit(limit, await headers()).catch((error: unknown) => {
    if (error instanceof DomainError) return error.message;
    throw error;
  });
  if (tooMany) return <PageTitle title="One moment">{tooMany}</PageTitle>;
  const { code } = await params;
  return <CheckedStatement found={await checkStatement(openContext("billing"), { code })} />;
}
