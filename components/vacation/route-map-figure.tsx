import { mapSize } from "@/components/vacation/map-size";
import { paths } from "@/lib/paths";

type Props = { slug: string; route: readonly string[] };

/** The route on a map. Its words are the names of the places, which the days beside it tell as well. */
export function RouteMapFigure({ slug, route }: Props) {
  return (
    <figure className="print:max-w-80">
      <picture>
        <img
          src={`${paths.vacation(slug)}/map.svg`}
          alt={`Map of the route: ${route.join(", ")}`}
          {...mapSize}
          loading="lazy"
          decoding="async"
          className="border-line w-full border"
        />
      </picture>
    </figure>
  );
}
