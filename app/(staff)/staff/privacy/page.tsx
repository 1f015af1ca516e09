import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { PolicyOverview } from "@/components/staff/privacy/policy-overview";
import { TrainingProgress } from "@/components/staff/privacy/training-progress";
import { PageTitle } from "@/components/ui/page-title";
import { clock } from "@/lib/clock";
import { openContext } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { getPolicyDesk } from "@/lib/privacy/get-policy-desk";
import { listTrainingProgress } from "@/lib/staff/list-training-progress";

export const metadata: Metadata = { title: "Privacy" };

export default async function Page() {
  const { accountId } = await openDesk(paths.staffPrivacy());
  const ctx = openContext("staff", accountId);
  const [desk, campaigns] = await Promise.all([getPolicyDesk(ctx), listTrainingProgress(ctx)]);
  return (
    <>
      <PageTitle title="Privacy">
        <p>What we promise people, in which version, and whether we keep to it.</p>
      </PageTitle>
      <PolicyOverview {...desk} />
      <TrainingProgress campaigns={campaigns} today={localDateOf(clock.now())} />
    </>
  );
}
