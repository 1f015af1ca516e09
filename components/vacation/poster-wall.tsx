import { PosterArt } from "@/components/vacation/poster-art";
import { formatMoney } from "@/lib/money";
import { paths } from "@/lib/paths";
import type { VacationRow } from "@/lib/search/search";

type Props = { vacations: readonly VacationRow[] };

/** Every vacation as the poster it has. */
export function PosterWall({ vacations }: Props) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-9 sm:gap-x-7 md:grid-cols-3 lg:grid-cols-4 lg:gap-y-12">
      {vacations.map((vacation) => (
        <li key={vacation.slug} className="group relative">
          <PosterArt slug={vacation.slug} region={vacation.region} crop="poster" className="bill" />
          <h3 className="bill-name">
            <a href={paths.vacation(vacation.slug)} className="whole">
              {vacation.title}
            </a>
          </h3>
          <p className="text-fine text-soft mt-1">
            {`${vacation.nights} nights, from ${formatMoney(vacation.priceFromMinor)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
