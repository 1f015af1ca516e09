import sharp from "sharp";
import { expect, test } from "vitest";
import { poster } from "@/lib/art/poster";
import { posterPng } from "@/lib/pdf/poster-png";

const drawing = { slug: "norwegian-fjords", title: "Fjords", line: "Bergen to Lofoten" } as const;

test("a wide poster is a picture for mail, small enough to send along", async () => {
  const png = await posterPng(poster({ ...drawing, crop: "wide", light: "day" }), 1200);
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 500 });
  expect(png.byteLength).toBeLessThan(100_000);
});

test("a poster enlarged stays sharp: it is drawn at its size, not stretched", async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h5v10h-5z"/></svg>';
  const pixels = await sharp(await posterPng(svg, 400))
    .extractChannel("alpha")
    .raw()
    .toBuffer();
  const soft = pixels.filter((alpha) => alpha > 0 && alpha < 255).length / 400;
  expect(soft).toBeLessThanOrEqual(2);
});
