import { chargebackWords } from "@/components/billing/chargeback-words";
import { Notice } from "@/components/ui/notice";
import type { Chargeback } from "@/lib/billing/billing";

type Props = { chargebacks: readonly Chargeback[] };

/** What banks took back of what was paid, or ask about. */
export function ChargebackNotices({ chargebacks }: Props) {
  return Array.from(chargebacks.entries(), ([at, chargeback]) => {
    const { title, text } = chargebackWords(chargeback);
    return (
      <div key={at} className="mb-6">
        <Notice kind={chargeback.status === "won" ? "plain" : "warn"} title={title}>
          {text}
        </Notice>
      </div>
    );
  });
}
