import { physicalRatings, type PhysicalRating as Rating } from "@/lib/catalog/catalog";

const peaks: readonly Rating[] = [1, 2, 3, 4, 5];

type Props = { rating: Rating };

/** How hard it is: a word, and as many peaks out of five. */
export function PhysicalRating({ rating }: Props) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span>{physicalRatings[rating]}</span>
      <svg viewBox="0 0 70 12" className="h-3 w-auto" role="img" aria-label={`${rating} of 5`}>
        {peaks.map((peak) => (
          <path
            key={peak}
            d={`M${peak * 14 - 14} 12l6-11 6 11z`}
            fill={peak <= rating ? "var(--color-sun)" : "none"}
            stroke={peak <= rating ? "var(--color-sun)" : "var(--color-edge)"}
          />
        ))}
      </svg>
    </span>
  );
}
