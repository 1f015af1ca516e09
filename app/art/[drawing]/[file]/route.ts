import { drawings } from "@/components/vacation/drawings";
import { poster } from "@/lib/art/poster";

export const dynamic = "force-static";
export const dynamicParams = false;

const crops = ["poster", "wide", "square"] as const;
const lights = ["day", "night"] as const;
const files = new Map(
  crops.flatMap((crop) => lights.map((light) => [`${crop}-${light}.svg`, { crop, light }])),
);

type Props = { params: Promise<{ drawing: string; file: string }> };

export function generateStaticParams() {
  return [...drawings.keys()].flatMap((drawing) =>
    [...files.keys()].map((file) => ({ drawing, file })),
  );
}

/** A drawing as an image: drawn once, at build, and kept by whoever asked. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { drawing: name, file } = await params;
  const drawing = drawings.get(name);
  const format = files.get(file);
  if (!(drawing && format)) return new Response("There is no such drawing.", { status: 404 });
  return new Response(poster({ slug: name, ...drawing, ...format }), {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Cache-Control": "public, max-age=86400, stale-while-revalidate=604800",
    },
  });
}
