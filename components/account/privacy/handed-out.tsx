import type { RecipientFacts } from "@/components/account/privacy/facts";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";

type Props = { recipients: readonly RecipientFacts[] };

/** To whom something went, fact by fact, when, and by which version of the policy (P4, P22 to P27). */
export function HandedOut({ recipients }: Props) {
  return (
    <Section
      id="handed-out"
      title="To whom it went"
      aside={
        <>
          Written down when it leaves, and{" "}
          <a href={paths.ledger()} className="link">
            sealed
          </a>
          .
        </>
      }
    >
      {recipients.length === 0 ? (
        <p className="measure">To nobody. Nothing of yours has left our house.</p>
      ) : (
        <div className="grid grid-cols-1 gap-8">
          {recipients.map((recipient) => (
            <Recipient key={recipient.id} {...recipient} />
          ))}
        </div>
      )}
    </Section>
  );
}

function Recipient({ name, about, entries }: RecipientFacts) {
  const times = entries.length === 1 ? "Once" : `${entries.length} times`;
  return (
    <div>
      <h3 className="text-name font-semibold">{name}</h3>
      <p className="text-small text-soft">{about}</p>
      <details open={entries.length <= 3}>
        <summary className="text-small flex min-h-11 items-center underline decoration-dotted underline-offset-4">
          {times}
          <span className="sr-only"> to {name}</span>
        </summary>
        <ol className="border-line border-b">
          {entries.map(({ at, what, why, version, state }) => (
            <li
              key={`${at} ${what} ${why}`}
              className="border-line text-small grid gap-x-8 gap-y-1 border-t py-3 sm:grid-cols-[15rem_1fr]"
            >
              <p className="text-soft">
                {at}
                <span className="block">{state}</span>
              </p>
              <p>
                {what}. For {why}, as{" "}
                <a href={paths.policyVersion(version)} className="link">
                  version {version}
                </a>{" "}
                says.
              </p>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
