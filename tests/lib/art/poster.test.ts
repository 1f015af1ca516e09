import { describe, expect, it } from "vitest";
import { poster } from "@/lib/art/poster";
import { africaAndArabia } from "@/lib/art/scenes/africa-and-arabia";
import { americas } from "@/lib/art/scenes/americas";
import { asia } from "@/lib/art/scenes/asia";
import { europe } from "@/lib/art/scenes/europe";
import { pacific } from "@/lib/art/scenes/pacific";
import { xmlFault } from "@/tests/lib/art/xml-fault";

const scenes = { ...europe, ...asia, ...africaAndArabia, ...americas, ...pacific };
const slugs = Object.keys(scenes);
const crops = ["poster", "wide", "square"] as const;
const lights = ["day", "night", "auto"] as const;
const words = { title: "Milford Sound", line: "Milford and the Southern Alps" };

/** What the catalogue puts on its posters. */
const lettered: Readonly<Record<string, readonly [title: string, line: string]>> = {
  "norwegian-fjords": ["Fjords", "Bergen to Lofoten"],
  "tuscan-hills": ["Tuscany", "Siena to Lucca"],
  "venice-and-the-lagoon": ["Venice", "The lagoon and its islands"],
  "iceland-ring": ["Iceland", "Around the ring road"],
  "lisbon-and-the-douro": ["Lisbon", "To the Douro by rail"],
  cyclades: ["Cyclades", "Naxos to Santorini"],
  "swiss-alps-by-rail": ["Alps", "St. Moritz to Zermatt"],
  "inland-sea-of-japan": ["Inland Sea", "Miyajima and Naoshima"],
  "mongolian-steppe": ["Mongolia", "Khangai to the Gobi"],
  "ha-long-and-hanoi": ["Ha Long", "Hanoi to Hue"],
  "bali-and-east-java": ["Bali", "Ubud to Mount Bromo"],
  annapurna: ["Annapurna", "The sanctuary trail"],
  rajasthan: ["Rajasthan", "Delhi to Udaipur"],
  "silk-road": ["Silk Road", "Samarkand to Khiva"],
  "petra-and-wadi-rum": ["Petra", "And Wadi Rum"],
  "sahara-and-the-atlas": ["Sahara", "Marrakesh to Merzouga"],
  serengeti: ["Serengeti", "Arusha to the Mara River"],
  "swahili-coast": ["Zanzibar", "Stone Town and the islands"],
  nile: ["The Nile", "Luxor to Aswan"],
  "canadian-rockies": ["Rockies", "Banff to Jasper"],
  "new-york-and-the-hudson": ["Hudson", "New York to Cold Spring"],
  "costa-rica": ["Costa Rica", "Arenal to Corcovado"],
  patagonia: ["Patagonia", "El Chaltén to Torres del Paine"],
  "sacred-valley": ["Peru", "Cusco and Machu Picchu"],
  "rapa-nui": ["Rapa Nui", "Easter Island"],
  "society-isles": ["Society Isles", "Moorea and Huahine"],
  "milford-and-the-southern-alps": ["Aotearoa", "Milford and the Southern Alps"],
  "red-centre": ["Red Centre", "Uluru to Alice Springs"],
  "antarctic-peninsula": ["Antarctica", "Ushuaia to the Peninsula"],
};

const everyDrawing = Object.entries(lettered).flatMap(([slug, [title, line]]) =>
  crops.flatMap((crop) => lights.map((light) => ({ slug, title, line, crop, light }))),
);

describe("the poster of a destination", () => {
  it("is drawn for each of the 29 destinations, with a landmark that no other has", () => {
    expect(slugs.toSorted()).toEqual(Object.keys(lettered).toSorted());
    expect(slugs).toHaveLength(29);
    const landmarks = Object.values(scenes).map(({ landmark }) => landmark);
    for (const { near } of landmarks) expect(near.length).toBeGreaterThan(0);
    expect(new Set(landmarks).size).toBe(29);
  });

  it("is the same on every run", () => {
    for (const input of everyDrawing) expect(poster(input)).toBe(poster(input));
  });

  it("is well-formed XML of at most 8 kB in every crop and light", () => {
    for (const input of everyDrawing) {
      const svg = poster(input);
      const what = `${input.slug} ${input.crop} ${input.light}`;
      expect({ what, fault: xmlFault(svg) }).toEqual({ what, fault: null });
      expect({ what, fits: Buffer.byteLength(svg) <= 8192 }).toEqual({ what, fits: true });
      expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });

  it("takes no more than nine flat colours", () => {
    for (const light of ["day", "night"] as const) {
      for (const slug of slugs) {
        const svg = poster({ slug, ...words, crop: "poster", light });
        const colours = new Set(svg.match(/#[0-9a-f]{6}/g));
        expect(colours.size).toBeLessThanOrEqual(9);
        expect(svg).not.toMatch(/gradient|filter|opacity|<image/i);
      }
    }
  });

  it.each(crops)("shows its landmark in the %s", (crop) => {
    for (const [slug, { landmark }] of Object.entries(scenes)) {
      const svg = poster({ slug, ...words, crop, light: "night" });
      const missing = landmark.near.filter(({ d }) => !svg.includes(d));
      expect({ slug, missing }).toEqual({ slug, missing: [] });
    }
  });

  it("lights its lamps and stars by night alone", () => {
    const at = (light: "day" | "night") =>
      poster({ slug: "iceland-ring", ...words, crop: "poster", light });
    expect(at("day")).not.toContain('class="night"');
    expect(at("night")).toContain('class="night"');
  });

  it("follows the reader's light when it is asked to", () => {
    const svg = poster({ slug: "cyclades", ...words, crop: "poster", light: "auto" });
    expect(svg).toContain("@media(prefers-color-scheme:dark)");
    expect(svg).not.toMatch(/ color="#/);
  });

  it("keeps the colours of two posters on one page apart", () => {
    const scopes = slugs.map(
      (slug) =>
        /class="(p-[^"]+)"/.exec(poster({ slug, ...words, crop: "wide", light: "auto" }))?.[1],
    );
    expect(new Set(scopes).size).toBe(slugs.length);
  });

  it("has a name for assistive technology where it is lettered, and is decoration elsewhere", () => {
    const svg = poster({
      slug: "nile",
      title: "The Nile",
      line: "x",
      crop: "poster",
      light: "day",
    });
    expect(svg).toMatch(/ role="img"><title>The Nile<\/title>/);
    for (const crop of ["wide", "square"] as const) {
      const decoration = poster({ slug: "nile", ...words, crop, light: "day" });
      expect(decoration).toContain('aria-hidden="true"');
      expect(decoration).not.toContain("<title>");
    }
  });
});

describe("hostile and unusual input", () => {
  const hostile = `"/><script>alert('1')</script>&\u0000\ud800]]>`;

  it("cannot break out of the markup", () => {
    for (const crop of crops) {
      const svg = poster({ slug: hostile, title: hostile, line: hostile, crop, light: "auto" });
      expect(xmlFault(svg)).toBeNull();
      expect(svg).not.toContain("<script");
    }
  });

  it("is never wider than the poster's band", () => {
    const svg = poster({
      slug: "nile",
      title: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
      line: "From the first cataract to the last, and then slowly all the way back again",
      crop: "poster",
      light: "day",
    });
    expect(xmlFault(svg)).toBeNull();
    for (const [, scale] of svg.matchAll(/translate\(200 \d+\) scale\(([\d.]+)\)/g)) {
      expect(Number(scale)).toBeGreaterThan(0);
      expect(Number(scale)).toBeLessThan(0.23);
    }
  });

  it.each(["", "constructor", "__proto__", "toString"])("falls back for the slug %j", (slug) => {
    const svg = poster({ slug, title: "", line: "", crop: "poster", light: "day" });
    expect(xmlFault(svg)).toBeNull();
  });
});

describe("a place without a drawing of its own", () => {
  const terrains = [
    "alpine",
    "canal-city",
    "canyon",
    "dune",
    "fjord",
    "ice",
    "island-sea",
    "karst",
    "lagoon",
    "old-town",
    "rainforest",
    "rolling-hills",
    "savanna",
    "skyline",
    "steppe",
    "terraces",
  ] as const;

  it.each(terrains)("gets the land of its terrain: %s", (terrain) => {
    for (const crop of crops) {
      const input = { slug: "somewhere-new", ...words, crop, light: "auto", terrain } as const;
      expect(xmlFault(poster(input))).toBeNull();
      expect(poster(input).length).toBeLessThanOrEqual(8192);
      expect(poster(input)).toBe(poster(input));
      expect(poster({ ...input, slug: "somewhere-else" })).not.toBe(poster(input));
    }
  });
});
