import { Section } from "@/components/ui/section";
import { SunList } from "@/components/ui/sun-list";
import { paths } from "@/lib/paths";

type Need = { does: string; needs: "nothing" | "session" | "switch" };

type Props = { needs: readonly Need[] };

/** What a browser that refuses cookies can and cannot do here, from the table of all addresses (P17, P18). */
export function NeedsCookie({ needs }: Props) {
  const doing = (...what: Need["needs"][]) =>
    needs.filter((one) => what.includes(one.needs)).map(({ does }) => does);
  return (
    <>
      <Section id="needs-one" title="What needs a cookie">
        <div className="measure grid gap-5">
          <SunList items={doing("session", "switch")} />
          <p>
            Without one, the page after the password would not know that it is you, and nothing
            would remember what you like. Whatever you want to know or to have done,{" "}
            <a href={paths.support()} className="link">
              our support
            </a>{" "}
            does it without.
          </p>
        </div>
      </Section>
      <Section
        id="needs-none"
        title="What needs none"
        aside="The system makes both lists from its table of all addresses."
      >
        <SunList columns={2} items={doing("nothing")} />
      </Section>
    </>
  );
}
