import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/dates";
import type { LedgerCount, SealHead } from "@/lib/privacy/privacy";

type Props = { heads: readonly SealHead[]; counts: readonly LedgerCount[] };

/** The chain of seals as anybody can copy it: one line a day. */
export function SealHeads({ heads, counts }: Props) {
  return (
    <>
      <Section id="how" title="How it works">
        <div className="measure grid gap-4">
          <p>
            Each time we hand a fact about you to somebody, each time an employee looks at one, each
            time you say yes or no to something, and each time we publish a version of our privacy
            policy, an entry is written. Entries are only ever added. About once a second the new
            ones are sealed: a fingerprint is made of them and of the seal before.
          </p>
          <p>
            If anybody, we included, changed or removed one letter of an old entry, every later seal
            would be wrong. Copy a line from this page today. If the line of that day ever reads
            otherwise, our records were changed. Nobody’s name or address is in them.
          </p>
        </div>
      </Section>
      <Section id="records" title="What is on record">
        <table className="text-small tabular-nums">
          <caption className="sr-only">How many entries each record holds</caption>
          <tbody>
            {counts.map(({ ledger, entries }) => (
              <tr key={ledger} className="border-line border-b">
                <th scope="row" className="py-2 pr-10 text-left font-normal first-letter:uppercase">
                  {ledger}
                </th>
                <td className="py-2 text-right">
                  {entries === null ? "fewer than 10" : entries.toLocaleString("en-US")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section id="seals" title="The seal of each day">
        {heads.length === 0 ? (
          <p>Nothing has been sealed yet.</p>
        ) : (
          <dl className="grid gap-5">
            {heads.map(({ day, number, hash }) => (
              <div key={day} className="grid gap-1">
                <dt>
                  <time dateTime={day}>{formatDate(day)}</time>
                  <span className="text-soft text-small"> · seal {String(number)}</span>
                </dt>
                <dd className="text-small font-mono break-all">{hash}</dd>
              </div>
            ))}
          </dl>
        )}
      </Section>
    </>
  );
}
