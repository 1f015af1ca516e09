import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { drawingOf, drawings } from "@/components/vacation/drawings";
import { poster } from "@/lib/art/poster";

test("every vacation that we begin with has a poster of its own", () => {
  const written = readdirSync("prisma/seed/vacations").map((file) => file.replace(/\.ts$/, ""));
  expect(written.filter((slug) => !drawings.has(slug))).toEqual([]);
});

test("any other vacation wears its region's", () => {
  expect(drawingOf("nile", "africa")).toBe("nile");
  expect(drawingOf("lake-chad", "africa")).toBe("region-africa");
  expect(drawingOf("lake-chad")).toBe("anywhere");
  expect(drawingOf("constructor", "polar")).toBe("region-polar");
});

test("every drawing can be drawn, by day and by night, with its name on it", () => {
  for (const [slug, drawing] of drawings)
    for (const light of ["day", "night"] as const) {
      const svg = poster({ slug, ...drawing, crop: "poster", light });
      expect(svg).toContain(`<title>${drawing.title}</title>`);
    }
});
