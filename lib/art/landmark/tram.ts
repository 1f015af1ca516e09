import type { Landmark } from "@/lib/art/drawing/stage";

/** A yellow tram of Lisbon on its rails, below the castle. */
export const tram: Landmark = {
  far: [
    {
      colour: "shade",
      d: "M196 222v-34h8v-7h8v7h8v-7h8v7h28v-24h8v-7h8v7h8v-7h8v7h8v24h26v-7h8v7h8v-7h8v7h4v34z",
    },
    { colour: "deep", d: "M280 222v-58h16v24h26v-7h8v7h8v-7h8v7h4v34z" },
  ],
  near: [
    { colour: "ink", d: "M96 456v-8h184v8z" },
    { colour: "low", d: "M86 446v-56h204v56z" },
    { colour: "pale", d: "M88 390v-46h200v46z" },
    { colour: "ink", d: "M86 390h204v5H86zM84 344q2-12 16-13h176q14 1 16 13z" },
    {
      colour: "ink",
      d: "M96 384v-30h22v30zm28 0v-30h22v30zm28 0v-30h22v30zm28 0v-30h22v30zm28 0v-30h22v30zm28 0v-30h22v30zm28 0v-30h16v30z",
    },
    { colour: "pale", d: "M100 384l10-30h6l-10 30zm56 0l10-30h6l-10 30zm56 0l10-30h6l-10 30z" },
    { colour: "pale", d: "M98 438v-34h20v34zm156 0v-34h20v34z" },
    { colour: "low", d: "M101 435v-28h14v28zm156 0v-28h14v28z" },
    { colour: "ink", d: "M128 324h108v7h-108z" },
    { colour: "ink", line: 2.5, d: "M188 324l-30-34 24-22m-40 0h80" },
    { colour: "ink", d: "M140 456a13 13 0 1 1-26 0zm122 0a13 13 0 1 1-26 0z" },
    { colour: "pale", d: "M282 422a6 6 0 1 0 12 0 6 6 0 1 0-12 0z" },
    { colour: "shade", d: "M80 448h12v10h-12zm204 0h12v10h-12z" },
    { colour: "pale", d: "M164 412h48v14h-48z" },
    { colour: "ink", d: "M168 416h40v6h-40z" },
    { colour: "ink", line: 1.2, d: "M-440 268H520" },
  ],
};
