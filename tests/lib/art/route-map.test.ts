import { describe, expect, it } from "vitest";
import { overlap } from "@/lib/art/map/box";
import { textWidth } from "@/lib/art/map/text-width";
import { routeMap } from "@/lib/art/route-map";
import { xmlFault } from "@/tests/lib/art/xml-fault";

const stop = (name: string, latitude: number, longitude: number) => ({ name, latitude, longitude });

const routes = {
  "along Norway": [
    stop("Bergen", 60.39, 5.32),
    stop("Ålesund", 62.47, 6.15),
    stop("Trondheim", 63.43, 10.39),
    stop("Bodø", 67.28, 14.4),
    stop("Svolvær", 68.23, 14.57),
    stop("Reine", 67.93, 13.09),
  ],
  "30 km of lagoon": [
    stop("Venice", 45.4375, 12.3358),
    stop("Murano", 45.458, 12.353),
    stop("Burano", 45.4853, 12.4167),
    stop("Torcello", 45.498, 12.419),
    stop("Chioggia", 45.219, 12.279),
    stop("Venice", 45.4375, 12.3358),
  ],
  "across the antimeridian": [
    stop("Nadi", -17.8, 177.42),
    stop("Suva", -18.14, 178.44),
    stop("Taveuni", -16.85, -179.97),
    stop("Apia", -13.83, -171.77),
    stop("Nuku'alofa", -21.14, -175.2),
  ],
  "3,000 km of Patagonia": [
    stop("Buenos Aires", -34.6, -58.38),
    stop("El Calafate", -50.34, -72.27),
    stop("El Chaltén", -49.33, -72.886),
    stop("Torres del Paine", -50.94, -73),
    stop("Puerto Natales", -51.73, -72.51),
    stop("Ushuaia", -54.8, -68.3),
  ],
  "an island": [
    stop("Hanga Roa", -27.15, -109.433),
    stop("Rano Raraku", -27.123, -109.289),
    stop("Ahu Tongariki", -27.1258, -109.277),
    stop("Anakena", -27.0733, -109.3225),
  ],
  "one place": [stop("Kyoto", 35.01, 135.77)],
  "the pole": [stop("Longyearbyen", 78.22, 15.65), stop("North Pole", 90, 0)],
};

const sheets = [
  { width: 720, height: 480 },
  { width: 360, height: 300 },
];

const drawings = Object.entries(routes).flatMap(([route, stops]) =>
  sheets.map((sheet) => ({
    route: `${route}, ${sheet.width} wide`,
    input: { stops, ...sheet },
    svg: routeMap({ stops, ...sheet }),
  })),
);

/** The names and numbered discs on a map, each as the box that it needs. */
function written(svg: string) {
  const names = [
    ...svg.matchAll(
      /x="([\d.-]+)" y="([\d.-]+)" font-size="13" font-weight="600" text-anchor="(\w+)">([^<]+)</g,
    ),
  ];
  const labels = names.map(([, x, y, anchor, name = ""]) => {
    const text = name.replace("&#39;", "'");
    const width = textWidth(text, 13);
    const shift = { start: 0, middle: 0.5, end: 1 }[anchor ?? ""] ?? Number.NaN;
    return { text, box: { x: Number(x) - shift * width, y: Number(y) - 12, width, height: 15 } };
  });
  const rects = svg.matchAll(
    /<rect class="disc[^>]* x="([\d.-]+)" y="([\d.-]+)" width="(\d+)" height="(\d+)"/g,
  );
  const discs = [...rects].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
  return { labels, discs };
}

describe("the map of a route", () => {
  it.each(drawings)("is well-formed, repeatable and less than 40 kB: $route", ({ input, svg }) => {
    expect(xmlFault(svg)).toBeNull();
    expect(Buffer.byteLength(svg)).toBeLessThan(40_000);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(routeMap(input)).toBe(svg);
  });

  it.each(drawings)(
    "names every place, inside the map and clear of all else: $route",
    ({ input, svg }) => {
      const { labels, discs } = written(svg);
      const places = new Set(input.stops.map(({ name }) => name));
      expect(new Set(labels.map(({ text }) => text))).toEqual(places);
      expect(discs).toHaveLength(places.size);
      for (const box of [...labels.map((label) => label.box), ...discs]) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(input.width);
        expect(box.y + box.height).toBeLessThanOrEqual(input.height);
      }
      for (const [i, { text, box }] of labels.entries()) {
        const others = [...labels.slice(i + 1).map((label) => label.box), ...discs];
        expect({ text, covers: others.filter((other) => overlap(box, other)) }).toEqual({
          text,
          covers: [],
        });
      }
      for (const [i, a] of discs.entries()) {
        const distances = discs.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y));
        expect(Math.min(...distances, 20)).toBeGreaterThanOrEqual(20);
      }
    },
  );

  it("gives a place that comes twice both of its numbers", () => {
    expect(routeMap({ stops: routes["30 km of lagoon"], width: 720, height: 480 })).toContain(
      ">1·6<",
    );
  });

  it("shows land around an island nation that the antimeridian cuts, not a band across the map", () => {
    const svg = routeMap({ stops: routes["across the antimeridian"], width: 720, height: 480 });
    const [, line = ""] = /class="route"[^>]* d="([^"]+)"/.exec(svg) ?? [];
    const steps = [...line.slice(1).matchAll(/-?[\d.]+/g)].map(Number);
    expect(Math.max(...steps.map(Math.abs))).toBeLessThan(720);
    expect(svg).toMatch(/class="land[^>]*><path d="M/);
  });

  it("measures in round miles with their kilometres", () => {
    const svg = routeMap({ stops: routes["along Norway"], width: 720, height: 480 });
    expect(svg).toMatch(/>(1|2|5)0*(\.\d+)? mi · [\d.]+ km</);
  });

  it("works light and dark, and lets a page set its colours", () => {
    const svg = routeMap({ stops: routes["one place"], width: 720, height: 480 });
    expect(svg).toContain("@media(prefers-color-scheme:dark)");
    expect(svg).toContain("var(--map-sea,");
  });

  it("cannot be broken by the name of a stop", () => {
    const stops = [stop(`<script>"&'\u0000</script>`, 1, 1), stop("x".repeat(500), 2, 2)];
    const svg = routeMap({ stops, width: 720, height: 480 });
    expect(xmlFault(svg)).toBeNull();
    expect(svg).not.toContain("<script");
  });

  it("refuses a route without a stop", () => {
    expect(() => routeMap({ stops: [], width: 720, height: 480 })).toThrow(RangeError);
  });
});
