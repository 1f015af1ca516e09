type Words = { title: string; line: string };

// What is lettered on the poster: a name short enough to be read across a street, and where it is.
const lettered: Readonly<Record<string, Words>> = {
  "norwegian-fjords": { title: "Fjords", line: "Bergen to Lofoten" },
  "venice-and-the-lagoon": { title: "Venezia", line: "The islands of the lagoon" },
  "iceland-ring": { title: "Iceland", line: "Once round the island" },
  "petra-and-wadi-rum": { title: "Petra", line: "Wadi Rum and the Dead Sea" },
  "sahara-and-the-atlas": { title: "Sahara", line: "Over the High Atlas" },
  "tuscan-hills": { title: "Toscana", line: "Hill towns on foot" },
  serengeti: { title: "Serengeti", line: "And Ngorongoro, Tanzania" },
  nile: { title: "The Nile", line: "By dahabiya to Aswan" },
  cyclades: { title: "Cyclades", line: "Syros to Santorini" },
  "canadian-rockies": { title: "Rockies", line: "Banff to Jasper" },
  "inland-sea-of-japan": { title: "Miyajima", line: "The Inland Sea, Japan" },
  "lisbon-and-the-douro": { title: "Lisboa", line: "And up the Douro by train" },
  "swahili-coast": { title: "Zanzibar", line: "The Swahili Coast" },
  "swiss-alps-by-rail": { title: "The Alps", line: "By red train" },
};

/** The words of a poster; a vacation that has none of its own wears its address. */
export function posterWords(slug: string): Words {
  const own = Object.hasOwn(lettered, slug) ? lettered[slug] : undefined;
  return own ?? { title: slug.split("-").slice(0, 3).join(" "), line: "" };
}

/** The vacations whose posters are drawn before anybody asks. */
export const drawnSlugs: readonly string[] = Object.keys(lettered);
