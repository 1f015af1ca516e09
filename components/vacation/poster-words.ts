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
  annapurna: { title: "Annapurna", line: "On foot to base camp, Nepal" },
  "antarctic-peninsula": { title: "Antarctica", line: "The peninsula by small ship" },
  "bali-and-east-java": { title: "Bali", line: "And the volcanoes of East Java" },
  "costa-rica": { title: "Costa Rica", line: "Tortuguero to the Pacific" },
  "ha-long-and-hanoi": { title: "Ha Long", line: "Hanoi and the limestone country" },
  "milford-and-the-southern-alps": { title: "Milford", line: "The Southern Alps, New Zealand" },
  "mongolian-steppe": { title: "Mongolia", line: "Across the steppe to the Gobi" },
  "new-york-and-the-hudson": { title: "New York", line: "And up the Hudson by train" },
  patagonia: { title: "Patagonia", line: "Fitz Roy to Torres del Paine" },
  rajasthan: { title: "Rajasthan", line: "Forts, tigers, the blue city" },
  "rapa-nui": { title: "Rapa Nui", line: "Six days among the moai" },
  "red-centre": { title: "Uluru", line: "The red centre of Australia" },
  "sacred-valley": { title: "Machu Picchu", line: "Cusco and the sacred valley" },
  "silk-road": { title: "Silk Road", line: "Khiva to Issyk-Kul" },
  "society-isles": { title: "Tahiti", line: "And the Society Isles" },
};

/** The words of a poster; a vacation that has none of its own wears its address. */
export function posterWords(slug: string): Words {
  const own = Object.hasOwn(lettered, slug) ? lettered[slug] : undefined;
  return own ?? { title: slug.split("-").slice(0, 3).join(" "), line: "" };
}

/** The vacations whose posters are drawn before anybody asks. */
export const drawnSlugs: readonly string[] = Object.keys(lettered);
