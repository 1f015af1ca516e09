import { formatDate } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { ClauseInWords, ClauseProof } from "@/lib/policy/policy";

type Props = {
  clause: Pick<ClauseInWords, "promises" | "keptBy">;
  proof: ClauseProof | undefined;
  date: string;
  figure: string | undefined;
};

const kept = {
  code: "Kept by code: the system refuses the opposite.",
  contract: "Kept by contract, and by sending no more than it names.",
  attested: "Checked by a person, by papers that have a date.",
} satisfies Record<ClauseInWords["keptBy"], string>;

/** How a clause is kept, when that was last proven, and what was counted of it. */
export function ClauseKept({ clause, proof, date, figure }: Props) {
  const { tests = 0, awaits = [] } = proof ?? {};
  return (
    <aside className="text-small text-soft grid content-start gap-1.5 md:pt-1">
      <p>
        {kept[clause.keptBy]}{" "}
        {clause.promises.map((id, at) => (
          <span key={id}>
            {at > 0 ? ", " : ""}
            <a href={paths.promises(id)} className="link">
              {id}
            </a>
          </span>
        ))}
      </p>
      {tests > 0 ? (
        <p>
          Proven on <time dateTime={date}>{formatDate(date)}</time> by{" "}
          {tests === 1 ? "one test" : `${tests} tests`}.
        </p>
      ) : null}
      {awaits.length > 0 ? <p>Not yet kept in full: it awaits {awaits.join("; ")}.</p> : null}
      {figure ? <p className="text-ink">{figure}</p> : null}
    </aside>
  );
}
