import type { Option } from "@/components/form/select-field";
import { formatDate, type LocalDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";

export type OtherDate = {
  code: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  feeMinor: bigint;
};

/** Another date and what going on it costs, to choose. */
export function dateOption({ code, startsOn, endsOn, feeMinor }: OtherDate): Option {
  const cost = feeMinor > 0n ? `${formatMoney(feeMinor)} for the change` : "no charge";
  return { value: code, label: `${formatDate(startsOn)} to ${formatDate(endsOn)}, ${cost}` };
}
