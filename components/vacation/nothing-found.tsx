import { SunList } from "@/components/ui/sun-list";
import { searchHref } from "@/components/vacation/search-query";
import { paths } from "@/lib/paths";
import type { Search } from "@/lib/search/search";

type Props = { search: Search };

/** Nothing matches: what to loosen, one step at a time. */
export function NothingFound({ search }: Props) {
  const steps = [
    search.month || search.from || search.to
      ? { label: "Any date", href: searchHref(search, { month: null, from: null, to: null }) }
      : null,
    search.max ? { label: "Any price", href: searchHref(search, { max: null }) } : null,
    search.nights ? { label: "Any length", href: searchHref(search, { nights: null }) } : null,
    search.theme ? { label: "About anything", href: searchHref(search, { theme: null }) } : null,
    search.region ? { label: "Anywhere", href: searchHref(search, { region: null }) } : null,
    search.q ? { label: "Without the words", href: searchHref(search, { q: null }) } : null,
  ].filter((step) => step !== null);
  return (
    <div className="border-line border-t py-10">
      <h2 className="text-name font-semibold">No departure fits all of that</h2>
      <p className="measure mt-2">
        Each of these asks for a little less. Or write to us from the{" "}
        <a href={paths.support()} className="link">
          support page
        </a>{" "}
        and say what you had in mind.
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        {steps.map((step) => (
          <a
            key={step.label}
            href={step.href}
            className="border-edge bg-sheet hover:border-ink flex min-h-11 items-center border px-4"
          >
            {step.label}
          </a>
        ))}
      </div>
      <div className="text-small text-soft mt-8">
        <SunList
          items={[
            "Words are looked for in titles, places, countries and themes; accents do not matter.",
            "With several travellers, only departures with places for all of you count.",
          ]}
        />
      </div>
    </div>
  );
}
