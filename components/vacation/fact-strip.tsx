import { countryNames } from "@/components/vacation/country-names";
import { PhysicalRating } from "@/components/vacation/physical-rating";
import { themes, type VacationFacts } from "@/lib/catalog/catalog";

type Props = { vacation: VacationFacts };

/** What one wants to know before reading on. */
export function FactStrip({ vacation }: Props) {
  const facts = [
    { name: "Length", fact: `${vacation.nights + 1} days, ${vacation.nights} nights` },
    { name: "Where", fact: countryNames(vacation.countries) },
    { name: "Walking and effort", fact: <PhysicalRating rating={vacation.physicalRating} /> },
    { name: "Youngest traveller", fact: `${vacation.minimumAge} years` },
    { name: "About", fact: vacation.themes.map((theme) => themes[theme]).join(", ") },
  ];
  return (
    <div className="wrap pb-10 lg:pb-14">
      <dl className="border-line grid grid-cols-2 gap-px border-y sm:flex sm:flex-wrap sm:justify-between">
        {facts.map(({ name, fact }) => (
          <div key={name} className="py-4 pr-6 last:pr-0">
            <dt className="text-fine text-soft">{name}</dt>
            <dd className="font-semibold">{fact}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
