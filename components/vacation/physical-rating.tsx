import { physicalRatings, type PhysicalRating as Rating } from "@/lib/catalog/catalog";

type Props = { rating: Rating };

/** How hard it is: a word, and as many peaks out of five. */
export function PhysicalRating({ rating }: Props) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {physicalRatings[rating]}
      <svg viewBox="0 0 70 12" className="h-3 w-auto" role="img" aria-label={`${rating} of 5`}>
        {rating < 5 ? <path d={peaks(rating, 5)} className="stroke-edge fill-none" /> : null}
        <path d={peaks(0, rating)} className="stroke-sun fill-sun" />
      </svg>
    </span>
  );
}

/** One path for all that look alike: a list shows a dozen of these. */
function peaks(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => `M${(from + at) * 14} 12l6-11 6 11z`).join(
    "",
  );
}
