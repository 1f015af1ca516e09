import { ColumnHeads } from "@/components/ui/column-heads";
import { formatDate } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { ChoiceUse } from "@/lib/privacy/privacy";

type Props = Pick<ChoiceUse, "held">;

/** What of theirs a use is about. What it says is not here: whoever has the address of the page could read it. */
export function HeldKinds({ held }: Props) {
  if (held.length === 0) return null;
  return (
    <table className="text-small w-full max-w-xl text-left">
      <caption className="mb-1 text-left text-base font-semibold">
        What of yours it would use
      </caption>
      <ColumnHeads heads={["Your", "Told to us on", "Under version"]} />
      <tbody>
        {held.map(({ words, version, collectedOn }) => (
          <tr key={`${words} ${version} ${collectedOn}`} className="border-line border-b align-top">
            <th scope="row" className="py-2 pr-6 font-normal">
              {words}
            </th>
            <td className="py-2 pr-6">
              <time dateTime={collectedOn}>{formatDate(collectedOn)}</time>
            </td>
            <td className="py-2">
              <a href={paths.policyVersion(version)} className="link">
                {version}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
