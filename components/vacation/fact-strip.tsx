import { ButtonLink } from "@/components/ui/button-link";
import { PhysicalRating } from "@/components/vacation/physical-rating";
import type { VacationFace } from "@/components/vacation/vacation-face";

type Props = { vacation: VacationFace };

/** What one wants to know before reading on, and the way to the departures. */
export function FactStrip({ vacation }: Props) {
  const facts = [
    { name: "Length", fact: vacation.length },
    { name: "Walking and effort", fact: <PhysicalRating rating={vacation.rating} /> },
    { name: "Youngest traveller", fact: vacation.youngest },
    { name: "About", fact: vacation.about },
    { name: "Price for one adult", fact: vacation.price },
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
