import sharp from "sharp";
import { posterWords } from "@/components/vacation/poster-words";
import { poster } from "@/lib/art/poster";

/** What a shared link shows: a scene by day, 1200 x 630, with its poster beside it. */
export async function shareImage(slug: string): Promise<Response> {
  const words = posterWords(slug);
  const scene = drawn(poster({ slug, ...words, crop: "wide", light: "day" }));
  const bill = drawn(poster({ slug, ...words, crop: "poster", light: "day" }));
  const [back, front] = await Promise.all([
    scene.resize(1200, 630, { fit: "cover", position: "right" }).toBuffer(),
    bill.resize({ height: 518 }).extend(frame).png().toBuffer(),
  ]);
  const png = await sharp(back)
    .composite([{ input: front, left: 72, top: 46 }])
    .png({ palette: true, colours: 96 })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { "Content-Type": "image/png" } });
}

const frame = { top: 10, bottom: 10, left: 10, right: 10, background: "#fffcf4" };

function drawn(svg: string) {
  return sharp(Buffer.from(svg), { density: 144 });
}
