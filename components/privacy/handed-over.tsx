import { Section } from "@/components/ui/section";
import { SunList } from "@/components/ui/sun-list";
import { paths } from "@/lib/paths";
import type { DisclosureContract } from "@/lib/policy/policy";

type Props = { contracts: readonly DisclosureContract[] };

const words: Readonly<Record<string, string>> = {
  amount: "The amount",
  currency: "The currency",
  "booking.ref": "The number of the booking",
  "payment.id": "Our own number for the payment",
  return_address: "The address of the page to come back to",
};

/** Who gets what from us, fact by fact; anything else is refused (P4, P23). */
export function HandedOver({ contracts }: Props) {
  return (
    <Section
      id="handed-over"
      title="Every fact that we hand over"
      aside={
        <>
          Each time is written down, with the clause that allowed it, and{" "}
          <a href={paths.ledger()} className="link">
            sealed
          </a>
          .
        </>
      }
    >
      <div className="grid gap-8">
        {contracts.map(({ recipient, name, fields }) => (
          <div key={recipient}>
            <h3 className="text-name mb-3 font-semibold">{name} gets</h3>
            <SunList items={fields.map((field) => words[field] ?? field)} />
          </div>
        ))}
      </div>
    </Section>
  );
}
