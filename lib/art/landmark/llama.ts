import type { Landmark } from "@/lib/art/drawing/stage";

/** A llama above the terraces, Huayna Picchu behind. */
export const llama: Landmark = {
  far: [
    {
      colour: "light",
      d: "M40 330Q110 310 138 226Q150 176 172 130Q186 106 202 132Q224 190 246 236Q270 300 360 330z",
    },
    {
      colour: "shade",
      d: "M190 116Q202 118 204 134Q224 190 246 236Q270 300 360 330H214Q226 290 204 262Q222 232 196 200Q208 170 190 116z",
    },
    { colour: "shade", d: "M138 226Q128 270 96 310L132 330Q150 280 138 226z" },
  ],
  near: [
    {
      colour: "pale",
      at: [122, 456, 1.75],
      d: "M14 0L15-22Q8-30 10-46L11-66Q6-64 1-66Q-1-69 2-72L9-77L10-87l4 8l3-9l2 10Q24-74 23-64Q22-54 27-51Q44-55 55-49Q63-46 64-38l2 8l-5 1Q61-28 57-22L56 0h-6L49-16L47-20Q36-16 28-20L27 0h-5L21-16L20 0z",
    },
    {
      colour: "mid",
      at: [122, 456, 1.75],
      d: "M47-20Q36-16 28-20L27 0h-5L21-16L20 0h3L25-30Q40-34 56-26L49-16z",
    },
    { colour: "low", at: [122, 456, 1.75], d: "M28-51Q40-55 52-50L50-34Q40-30 29-34z" },
    {
      colour: "ink",
      at: [122, 456, 1.75],
      d: "M28.5-46Q40-50 51.5-45v3Q40-46 28.5-42zM29-38.5Q40-42 50.5-38v2.5Q40-39 29-35.5z",
    },
    { colour: "low", at: [122, 456, 1.75], d: "M10-58h13v3H10z" },
    {
      colour: "ink",
      at: [122, 456, 1.75],
      d: "M6-71.5a1.3 1.3 0 1 1 2.6 0 1.3 1.3 0 1 1-2.6 0zM1-68h4v1H1zM14 0h6v-3h-6zm8 0h5v-3h-5zm28 0h6v-3h-6z",
    },
    { colour: "shade", d: "M268 404v-36l22-22 22 22v36zm52-6v-26l16-16 16 16v26z" },
    { colour: "deep", d: "M290 346l22 22v36h-14v-36zm46 10l16 16v26h-10v-26z" },
    { colour: "ink", d: "M276 400v-14h7v14zm48-6v-10h6v10z" },
  ],
};
