import type { Landmark } from "@/lib/art/drawing/stage";

/** The steamer of the southern lakes, with a red funnel, below Mitre Peak. */
export const steamship: Landmark = {
  far: [
    { colour: "light", d: "M84 324l36-56 26-62 22-50 30 44 26 56 60 68z" },
    { colour: "deep", d: "M168 156l30 44 26 56 60 68h-96l16-44-26-30 14-36-26-28z" },
    { colour: "pale", d: "M168 156l-16 36 10-4 4 12 6-14 8 8 6-6z" },
  ],
  near: [
    { colour: "pale", d: "M112 398h182l14-12H104z" },
    { colour: "ink", d: "M100 396q6 22 22 26h160q24-4 34-34q-100 14-216 8z" },
    { colour: "low", d: "M112 414h188l-6 8H118z" },
    { colour: "pale", d: "M136 388v-16h132v16zm16-16v-12h96v12z" },
    { colour: "ink", d: "M134 372h138v-3H134zm16-12h102v-3H150z" },
    {
      colour: "ink",
      d: "M144 384h6v-6h-6zm14 0h6v-6h-6zm14 0h6v-6h-6zm14 0h6v-6h-6zm14 0h6v-6h-6zm14 0h6v-6h-6zm14 0h6v-6h-6zm14 0h6v-6h-6zM160 368h30v-5h-30zm40 0h40v-5h-40z",
    },
    { colour: "low", d: "M188 357v-46h20v46z" },
    { colour: "ink", d: "M187 311h22v8h-22z" },
    { colour: "ink", line: 2, d: "M128 394V330M276 392V334" },
    {
      colour: "pale",
      d: "M196 304q-8-12 6-18q-2-16 18-16q8-14 28-8q22-6 30 6q20-2 18 10q-14 8-32 4q-16 8-32 4q-14 8-26 18z",
    },
    { colour: "low", d: "M128 332l-16 4 16 6z" },
    { colour: "pale", line: 3.5, d: "M130 432h90M180 442h90M110 446h40" },
  ],
};
