import { drawnSlugs, posterWords } from "@/components/vacation/poster-words";
import { poster } from "@/lib/art/poster";

export const dynamic = "force-static";

const drawing = /^(poster|wide|square)-(day|night)\.svg$/;

type Props = { params: Promise<{ slug: string; drawing: string }> };

export function generateStaticParams() {
  const crops = ["poster", "wide", "square"];
  const files = crops.flatMap((crop) => [`${crop}-day.svg`, `${crop}-night.svg`]);
  return drawnSlugs.flatMap((slug) => files.map((file) => ({ slug, drawing: file })));
}

/** A destination's drawing as an image: drawn once, kept by whoever asked. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { slug, drawing: file } = await params;
  const [, crop, light] = drawing.exec(file) ?? [];
  if (!(isCrop(crop) && isLight(light) && /^[a-z0-9-]{1,80}$/.test(slug)))
    return new Response("There is no such drawing.", { status: 404 });
  return new Response(poster({ slug, ...posterWords(slug), crop, light }), {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Cache-Control": "public, max-age=86400, stale-while-revalidate=604800",
    },
  });
}

function isCrop(value: string | undefined): value is "poster" | "wide" | "square" {
  return value === "poster" || value === "wide" || value === "square";
}

function isLight(value: string | undefined): value is "day" | "night" {
  return value === "day" || value === "night";
}
