import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

type Props = {
  found: { code: string; month: string; issuedOn: string; owed: string; latest: boolean } | null;
};

/** Whether a statement on paper is ours, whether it is the newest, and what must stand on it. */
export function CheckedStatement({ found }: Props) {
  if (!found) return <Unknown />;
  const { code, month, issuedOn, owed, latest } = found;
  const facts = [
    ["Code", code],
    ["Month", month],
    ["Issued", issuedOn],
    ["Owed at its end", owed],
  ];
  return (
    <>
      <PageTitle title="This statement is genuine">
        <p>We issued it. Compare what stands here with your paper: each line must be the same.</p>
      </PageTitle>
      <div className="wrap pb-16">
        <table className="w-full max-w-xl text-left">
          <caption className="sr-only">What stands on it</caption>
          <tbody>
            {facts.map(([label, value]) => (
              <tr key={label} className="border-line border-b align-top">
                <th scope="row" className="text-soft py-2 pr-4 font-normal">
                  {label}
                </th>
                <td className="py-2 text-right font-semibold">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="mt-8">
          <Notice
            kind={latest ? "good" : "warn"}
            title={latest ? "It is the newest" : "There is a newer one"}
          >
            {latest
              ? "No later statement has been issued for this account."
              : "A later statement has been issued for this account: go by that one."}
          </Notice>
        </div>
        <p className="measure text-small text-soft mt-8">
          We never ask for a password or the number of a card by letter, by mail or by phone.
        </p>
      </div>
    </>
  );
}

function Unknown() {
  return (
    <PageTitle title="We know no such statement">
      <p>
        No statement of ours has this code, or it no longer says what it said when we issued it.
        Look whether you typed it as it is printed. If it is the same, do not pay by that paper, and{" "}
        <a href={paths.support()} className="link">
          write to us
        </a>
        .
      </p>
    </PageTitle>
  );
}
