import type { PersonFacts } from "@/components/account/privacy/facts";
import { HeldValue } from "@/components/account/privacy/held-value";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";

type Props = { people: readonly PersonFacts[]; remove: FormAction };

/** Every value that we hold, by where it stands: in the account, and with each booking (P5, P43). */
export function HeldPeople({ people, remove }: Props) {
  return (
    <Section
      id="held"
      title="What we hold"
      aside={
        <>
          All of it, as it stands in our database now. Take it with you under{" "}
          <a href={paths.accountData()} className="link">
            your data
          </a>
          .
        </>
      }
    >
      <div className="grid grid-cols-1 gap-12">
        {people.map(({ id, title, about, values }) => (
          <section key={id} aria-labelledby={`of-${id}`}>
            <h3 id={`of-${id}`} className="text-name font-semibold">
              {title}
            </h3>
            <p className="measure text-small text-soft mt-1 mb-4">{about}</p>
            {values.length > 0 ? (
              <ul className="border-line border-b">
                {values.map((value) => (
                  <HeldValue key={value.id} value={value} remove={remove} />
                ))}
              </ul>
            ) : (
              <p>Nothing any more.</p>
            )}
          </section>
        ))}
      </div>
    </Section>
  );
}
