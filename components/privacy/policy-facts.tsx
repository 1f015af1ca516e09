import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import type { VersionStands } from "@/lib/policy/policy";

type Props = {
  number: number;
  provisional: boolean;
  hash: string;
  stands: VersionStands;
  /** Whether the proofs are of the very sources that this site was built from. */
  ofThisSite: boolean;
};

const standing = {
  announced: {
    state: "announced, and not yet in force",
    meaning: "Until it is, all that you tell us is used as the version of today says.",
  },
  retired: {
    state: "as it was published",
    meaning: "What you told us while it stood is used as it says.",
  },
} satisfies Record<Exclude<VersionStands, "in_force">, unknown>;

/** Which version it is, the name of its exact words, and where to see that it is kept. */
export function PolicyFacts({ number, provisional, hash, stands, ofThisSite }: Props) {
  return (
    <div className="wrap grid gap-6 pb-10">
      {stands === "in_force" ? null : (
        <Notice title={`This is version ${number}, ${standing[stands].state}`}>
          <p>
            {standing[stands].meaning}{" "}
            <a href={paths.privacy()} className="link">
              The version of today
            </a>
          </p>
        </Notice>
      )}
      {ofThisSite ? null : (
        <Notice title="The tests ran on another version of this site">
          <p>What stands beside the clauses as proven was proven of the version before.</p>
        </Notice>
      )}
      <dl className="text-small grid gap-x-8 sm:grid-cols-[auto_1fr] sm:gap-y-1 [&>dd]:max-sm:mb-2">
        <dt className="text-soft">Version</dt>
        <dd>
          <a href={paths.policyVersion(number)} className="link">
            {number}
          </a>
          {provisional ? ", on trial: what you tell us while it stands is test data" : ""}
        </dd>
        <dt className="text-soft">Fingerprint of these words</dt>
        <dd className="font-mono break-all">{hash}</dd>
        <dt className="text-soft">For machines</dt>
        <dd>
          <a href={paths.policyData(number)} className="link">
            The same as linked data
          </a>
        </dd>
        <dt className="text-soft">Whether we keep it</dt>
        <dd>
          <a href={paths.promises()} className="link">
            Every promise, with the tests that prove it
          </a>
        </dd>
        <dt className="text-soft">Cookies</dt>
        <dd>
          <a href={paths.cookies()} className="link">
            Every cookie, and what works without
          </a>
        </dd>
      </dl>
    </div>
  );
}
