import sharp from "sharp";
import { type Drawing, drawings } from "@/components/vacation/drawings";
import { poster } from "@/lib/art/poster";

export const dynamic = "force-static";
export const dynamicParams = false;

type Props = { params: Promise<{ drawing: string }> };

export function generateStaticParams() {
  return [...drawings.keys()].map((drawing) => ({ drawing }));
}

/** What a shared link shows: the poster over its scene, 1200 x 630. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { drawing: name } = await params;
  const drawing = drawings.get(name);
  if (!drawing) return new Response("There is no such drawing.", { status: 404 });
  const png = await shareImage(name, drawing);
  return new Response(new Uint8Array(png), {
    headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=86400" },
  });
}

const mount = { top: 10, bottom: 10, left: 10, right: 10, background: "#fffcf4" };

async function shareImage(slug: string, drawing: Drawing): Promise<Buffer> {
  const [scene, bill] = await Promise.all([
    drawn(poster({ slug, ...drawing, crop: "wide", light: "day" }))
      .resize(1200, 630, { fit: "cover", position: "right" })
      .toBuffer(),
    drawn(poster({ slug, ...drawing, crop: "poster", light: "day" }))
      .resize({ height: 518 })
      .extend(mount)
      .toBuffer(),
  ]);
  return await sharp(scene)
    .composite([{ input: bill, left: 72, top: 46 }])
    .png({ palette: true, colours: 96 })
    .toBuffer();
}

function drawn(svg: string) {
  return sharp(Buffer.from(svg), { density: 144 }).png();
}
