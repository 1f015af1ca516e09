import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { NextPolicyParts } from "@/components/staff/privacy/next-policy";
import { PublishSteps } from "@/components/staff/privacy/publish-steps";
import { PageTitle } from "@/components/ui/page-title";
import { clock } from "@/lib/clock";
import { openContext } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { previewPolicyChange } from "@/lib/notices/preview-policy-change";
import { paths } from "@/lib/paths";
import { getNextPolicy } from "@/lib/privacy/get-next-policy";
import { roleNames } from "@/lib/staff/staff";
import { approveVersionAction, proposeVersionAction } from "./actions";

export const metadata: Metadata = { title: "Next version" };

export default async function Page() {
  const { accountId, role } = await openDesk(paths.staffNextPolicy());
  const policy = await getNextPolicy(openContext("staff", accountId));
  if (!policy)
    return (
      <PageTitle title="Next version">
        <p>The code holds no draft: what is published is all there is.</p>
      </PageTitle>
    );
  const { number, before, touched, proposal } = policy;
  const takesEffectAt = proposal?.takesEffectAt ?? null;
  const preview = () => previewPolicyChange({ number, before, takesEffectAt, uses: touched.uses });
  return (
    <>
      <PageTitle title={`Version ${number}, a draft`}>
        <p>
          What it would change, for whom, and what they would be told. Nothing of it counts yet.
        </p>
      </PageTitle>
      <NextPolicyParts policy={policy} mail={touched.uses.length > 0 ? preview() : null}>
        <PublishSteps
          policy={policy}
          today={localDateOf(clock.now())}
          mayPropose={role === roleNames.privacy_officer}
          propose={proposeVersionAction}
          approve={approveVersionAction}
        />
      </NextPolicyParts>
    </>
  );
}
