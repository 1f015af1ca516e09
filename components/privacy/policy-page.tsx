import { AskedFields } from "@/components/privacy/asked-fields";
import { ClauseText } from "@/components/privacy/clause-text";
import { HandedOver } from "@/components/privacy/handed-over";
import { PolicyContents } from "@/components/privacy/policy-contents";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";
import type { PolicyVersion } from "@/lib/policy/policy";

type Props = { version: PolicyVersion; hash: string; current: boolean };

/** One version of the privacy policy, all of it: what people read and what the system holds itself to are one text (P1). */
export function PolicyPage({ version, hash, current }: Props) {
  return (
    <>
      <PageTitle title="Privacy policy">
        <p>What we learn about you here, what we do with it, and who else gets any of it.</p>
      </PageTitle>
      <div className="wrap grid gap-6 pb-10">
        {current ? null : (
          <Notice title={`This is version ${version.number}, as it was published`}>
            <p>
              What you told us while it stood is used as it says.{" "}
              <a href={paths.privacy()} className="link">
                The version of today
              </a>
            </p>
          </Notice>
        )}
        <dl className="text-small grid gap-x-8 gap-y-1 sm:grid-cols-[auto_1fr]">
          <dt className="text-soft">Version</dt>
          <dd>
            <a href={paths.policyVersion(version.number)} className="link">
              {version.number}
            </a>
            {version.provisional ? ", provisional: data given under it is test data" : ""}
          </dd>
          <dt className="text-soft">Fingerprint of these words</dt>
          <dd className="font-mono break-all">{hash}</dd>
          <dt className="text-soft">Whether we keep it</dt>
          <dd>
            <a href={paths.promises()} className="link">
              Every promise, with the tests that prove it
            </a>
          </dd>
        </dl>
      </div>
      <PolicyContents version={version} />
      {version.clauses.map((clause) => (
        <ClauseText key={clause.id} clause={clause} />
      ))}
      <AskedFields points={version.points} />
      <HandedOver contracts={version.disclosures} />
    </>
  );
}
