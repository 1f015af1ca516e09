import { PhysicalRating } from "@/components/vacation/physical-rating";
import { PosterArt } from "@/components/vacation/poster-art";
import type { ResultFace } from "@/components/vacation/result-face";
import { paths } from "@/lib/paths";

type Props = {
  result: ResultFace;
  first: boolean;
  /** Why it stands where it stands, where that is for one person. */
  because?: string;
};

/** One line of the results: the scene, what it is, what it costs and when it next goes. */
export function VacationResult({ result, first, because }: Props) {
  return (
    <li className="result">
      <PosterArt drawing={result.drawing} crop="square" first={first} className="w-full" />
      <div>
        <p className="text-fine text-soft">{result.countries}</p>
        <h2 className="text-name mt-1 font-semibold">
          <a href={paths.vacation(result.slug)} className="whole">
            {result.title}
          </a>
        </h2>
        <p className="text-small mt-1 hidden sm:block">{result.tagline}</p>
        <p className="text-fine text-soft mt-2 flex flex-wrap gap-x-5">
          {`${result.nights} nights`}
          <PhysicalRating rating={result.rating} />
        </p>
        {because ? <p className="text-fine text-leaf mt-1">{because}</p> : null}
      </div>
      <div className="text-small col-start-2 sm:col-start-3 sm:text-right">
        <p>
          from <b className="text-name">{result.price}</b>
        </p>
        <p className="text-fine text-soft">for one adult sharing</p>
        <p className="mt-2">{`Next: ${result.next}`}</p>
        {result.more > 0 ? (
          <p className="text-fine text-soft">{`and ${result.more} more`}</p>
        ) : null}
      </div>
    </li>
  );
}
