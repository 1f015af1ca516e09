import { factWord } from "@/components/privacy/fact-words";
import { Section } from "@/components/ui/section";
import { SunList } from "@/components/ui/sun-list";
import { paths } from "@/lib/paths";
import type { DisclosureContract } from "@/lib/policy/policy";

type Props = { contracts: readonly DisclosureContract[] };

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
        {contracts.map(({ recipient, name, about, fields }) => (
          <div key={recipient}>
            <h3 className="text-name font-semibold">{name}</h3>
            <p className="text-soft mb-3">Who {about}. This is handed over:</p>
            <SunList columns={2} items={fields.map(factWord)} />
          </div>
        ))}
      </div>
    </Section>
  );
}
