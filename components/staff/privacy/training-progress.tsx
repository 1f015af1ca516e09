import { ColumnHeads } from "@/components/ui/column-heads";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import { formatDate } from "@/lib/dates";
import type { CampaignProgress } from "@/lib/staff/staff";

type Props = {
  /** Newest first. */
  campaigns: readonly CampaignProgress[];
  today: string;
};

const kinds = { version: "New version", quarter: "Quarter" } as const;

/** Whether everybody who works here has read what they are to read (P35, P36). */
export function TrainingProgress({ campaigns, today }: Props) {
  return (
    <Section id="training" title="Training">
      {campaigns.length === 0 ? (
        <p>No training has been asked for yet.</p>
      ) : (
        <WideTable label="Campaigns">
          <ColumnHeads heads={["Why", "Version", "By", "Have read it", "Have not"]} />
          <tbody>
            {campaigns.map(({ id, kind, policyVersion, dueOn, read, waiting }) => (
              <tr key={id} className="border-line border-b align-top">
                <th scope="row" className="py-2 pr-6 font-normal">
                  {kinds[kind]}
                </th>
                <td className="py-2 pr-6">{policyVersion}</td>
                <td className="py-2 pr-6 whitespace-nowrap">
                  {formatDate(dueOn)}
                  {dueOn < today && waiting.length > 0 ? (
                    <span className="text-sun block font-semibold">overdue</span>
                  ) : null}
                </td>
                <td className="py-2 pr-6">{read}</td>
                <td className="py-2">{waiting.length === 0 ? "Nobody" : waiting.join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </Section>
  );
}
