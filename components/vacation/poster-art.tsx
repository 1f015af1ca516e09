import { artPath } from "@/components/vacation/art-path";
import type { Crop } from "@/lib/art/frame-of";

const sizes = {
  poster: { width: 400, height: 560 },
  wide: { width: 960, height: 400 },
  square: { width: 400, height: 400 },
} satisfies Record<Crop, { width: number; height: number }>;

type Props = {
  /** Its name in addresses (see drawings.ts). */
  drawing: string;
  crop: Crop;
  /** Another crop for screens narrower than 640 pixels. */
  narrow?: Crop;
  /** Empty where the words beside it say the same. */
  alt?: string;
  /** The picture that the page opens with. */
  first?: boolean;
  className?: string;
};

/** A destination's drawing, in the light that the reader's screen is in. */
export function PosterArt({ drawing, crop, narrow, alt = "", first = false, className }: Props) {
  return (
    <picture>
      {narrow ? (
        <>
          <source
            media="(width < 40rem) and (prefers-color-scheme: dark)"
            srcSet={artPath(drawing, narrow, "night")}
            {...sizes[narrow]}
          />
          <source
            media="(width < 40rem)"
            srcSet={artPath(drawing, narrow, "day")}
            {...sizes[narrow]}
          />
        </>
      ) : null}
      <source
        media="(prefers-color-scheme: dark)"
        srcSet={artPath(drawing, crop, "night")}
        {...sizes[crop]}
      />
      <img
        src={artPath(drawing, crop, "day")}
        alt={alt}
        {...sizes[crop]}
        {...(first ? { fetchPriority: "high" } : { loading: "lazy" })}
        decoding="async"
        className={className}
      />
    </picture>
  );
}
