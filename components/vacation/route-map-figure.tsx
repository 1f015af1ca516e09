import { mapSize } from "@/components/vacation/map-size";
import { routeStops } from "@/components/vacation/route-stops";
import type { ItineraryDay } from "@/lib/catalog/catalog";
import { paths } from "@/lib/paths";

type Props = { slug: string; days: readonly ItineraryDay[] };

/** The route on a map. Its words are the names of the places, which the days beside it tell as well. */
export function RouteMapFigure({ slug, days }: Props) {
  const names = routeStops(days).map((stop) => stop.name);
  return (
    <figure className="print:max-w-80">
      <picture>
        <img
          src={`${paths.vacation(slug)}/map.svg`}
          alt={`Map of the route: ${names.join(", ")}`}
          {...mapSize}
          loading="lazy"
          decoding="async"
          className="border-line w-full border"
        />
      </picture>
    </figure>
  );
}
