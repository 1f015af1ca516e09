import { ButtonLink } from "@/components/ui/button-link";
import { PhysicalRating } from "@/components/vacation/physical-rating";
import { themes, type VacationFacts } from "@/lib/catalog/catalog";
import { formatMoney } from "@/lib/money";

type Props = { vacation: VacationFacts; priceFromMinor: bigint | null };

/** What one wants to know before reading on, and the way to the departures. */
export function FactStrip({ vacation, priceFromMinor }: Props) {
  const facts = [
    { name: "Length", fact: `${vacation.nights + 1} days, ${vacation.nights} nights` },
    { name: "Walking and effort", fact: <PhysicalRating rating={vacation.physicalRating} /> },
    { name: "Youngest traveller", fact: `${vacation.minimumAge} years` },
    { name: "About", fact: vacation.themes.map((theme) => themes[theme]).join(", ") },
    {
      name: "Price for one adult",
      fact: priceFromMinor === null ? "No departures now" : `from ${formatMoney(priceFromMinor)}`,
    },
  ];
  return (
    <div className="wrap">
      <div className="border-line flex flex-wrap items-center gap-x-10 gap-y-2 border-t py-2">
        <dl className="grid flex-1 grid-cols-2 gap-x-8 sm:flex sm:flex-wrap sm:justify-between">
          {facts.map(({ name, fact }) => (
            <div key={name} className="py-3">
              <dt className="text-fine text-soft">{name}</dt>
              <dd className="font-semibold">{fact}</dd>
            </div>
          ))}
        </dl>
        <ButtonLink href="#departures" className="my-2 w-full sm:w-auto print:hidden">
          See departures
        </ButtonLink>
      </div>
    </div>
  );
}
