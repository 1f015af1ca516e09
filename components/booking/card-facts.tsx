import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { PointField } from "@/lib/policy/policy";

/** The policy's form for a card that is kept. */
export type CardForm = { token: string; policyVersion: number; fields: readonly PointField[] };

type Props = { form: CardForm };

/** What is kept of a card, and why, in the policy's own words (P5, P11). */
export function CardFacts({ form }: Props) {
  return (
    <Section id="kept" title="What we keep of a card" aside="Its number never reaches us.">
      <dl className="measure text-small grid gap-3">
        {form.fields.map(({ field, label, why }) => (
          <div key={field}>
            <dt className="font-semibold">{label}</dt>
            <dd className="text-soft">{why}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small mt-4">
        It is kept under{" "}
        <a href={paths.policyVersion(form.policyVersion)} className="link">
          version {form.policyVersion} of our privacy policy
        </a>
        , until you remove it or nothing is left to take.
      </p>
    </Section>
  );
}
