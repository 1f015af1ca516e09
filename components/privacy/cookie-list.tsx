import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";

type Props = {
  stored: readonly { name: string; whatFor: string; whenSet: string; howLong: string }[];
};

/** All that the site ever leaves in a browser (P14). */
export function CookieList({ stored }: Props) {
  return (
    <Section
      id="list"
      title="The list"
      aside={`There are ${stored.length}. Those that you switch on are set for nobody else.`}
    >
      <div className="grid gap-10">
        {stored.map(({ name, whatFor, whenSet, howLong }) => (
          <div key={name}>
            <h3 className="text-name font-mono font-semibold break-all">{name}</h3>
            <dl className="measure mt-3 grid gap-x-8 sm:grid-cols-[8rem_1fr] sm:gap-y-2 [&>dd]:max-sm:mb-3">
              <dt className="text-soft">What it is for</dt>
              <dd>{whatFor}</dd>
              <dt className="text-soft">When it is set</dt>
              <dd>{whenSet}</dd>
              <dt className="text-soft">How long it stays</dt>
              <dd>{howLong}</dd>
            </dl>
          </div>
        ))}
        <p className="measure">
          Nothing else stays in your browser: no cookie of anybody else’s, nothing in its local
          storage or its session storage, and no cookie at all before you sign in or switch one on.
          We go through the site with a browser that writes down whatever a page tries to leave,
          signed in and not, and{" "}
          <a href={paths.promises("P14")} className="link">
            what is not on this list fails that test
          </a>
          .
        </p>
      </div>
    </Section>
  );
}
