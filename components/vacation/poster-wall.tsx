import { PosterArt } from "@/components/vacation/poster-art";
import type { PosterFace } from "@/components/vacation/poster-face";
import { paths } from "@/lib/paths";

type Props = { posters: readonly PosterFace[] };

/** Every vacation as the poster it has. */
export function PosterWall({ posters }: Props) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-9 sm:gap-x-7 md:grid-cols-3 lg:grid-cols-4 lg:gap-y-12">
      {posters.map(({ slug, drawing, title, line }) => (
        <li key={slug} className="group relative">
          <PosterArt drawing={drawing} crop="poster" className="bill" />
          <h3 className="bill-name">
            <a href={paths.vacation(slug)} className="whole">
              {title}
            </a>
          </h3>
          <p className="text-fine text-soft mt-1">{line}</p>
        </li>
      ))}
    </ul>
  );
}
