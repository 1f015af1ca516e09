import { formatDate, type LocalDate } from "@/lib/dates";
import type { ProvenPrecaution } from "@/lib/policy/policy";

type Props = { precautions: readonly ProvenPrecaution[]; date: LocalDate };

/** What we do so that nobody gets at people's facts, part by part, each with when it was last shown (P30). */
export function PrecautionList({ precautions, date }: Props) {
  const parts = [...Map.groupBy(precautions, ({ part }) => part)];
  return (
    <div className="measure mt-8 grid gap-6">
      {parts.map(([part, all]) => (
        <div key={part} className="grid gap-2">
          <h3 className="caps text-small">{part}</h3>
          <ul className="grid list-disc gap-3 pl-5">
            {all.map(({ what, tests, shown }) => (
              <li key={what}>
                {what}{" "}
                <span className="text-small text-soft">
                  {shown
                    ? `Shown on ${formatDate(date)} by ${tests === 1 ? "one test" : `${tests} tests`}.`
                    : "Not shown by the last run of our tests."}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
