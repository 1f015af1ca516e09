import type { Landmark } from "@/lib/art/drawing/stage";

/** The minaret of Islam Khodja in Khiva, banded in turquoise, taller than anything around it. */
export const minaret: Landmark = {
  near: [
    { colour: "ground", d: "M256 420L266 120h36l10 300z" },
    { colour: "deep", d: "M290 420L288 120h14l10 300z" },
    {
      colour: "light",
      d: "M257 396l.700-18h53.600l.600 18zM259 348l.800-22h49.500l.700 22zM260 296l.900-24h46.200l.800 24zM262 246l.700-20h42.800l.700 20zM263 200l.600-16h40l.500 16zM265 164l.500-12h37l.300 12z",
    },
    {
      colour: "shade",
      d: "M290 396v-18h20.300l.600 18zM290 348v-22h19.300l.700 22zM290 296v-24h17.100l.800 24zM289 246v-20h16.500l.700 20zM289 200v-16h14.600l.500 16zM288 164v-12h14.500l.300 12z",
    },
    {
      colour: "pale",
      d: "M257.800 372.500h52v2.500h-52zM259.200 320h49v2.500h-49zM261 266h45v2.500h-45zM263 220h42v2.500h-42z",
    },
    { colour: "deep", d: "M260 120h48l-4-10h-40z" },
    { colour: "ground", d: "M266 110v-22h36v22z" },
    { colour: "ink", d: "M270 110v-14q4-6 8 0v14zm11 0v-14q4-6 8 0v14zm11 0v-14q4-6 8 0v14z" },
    { colour: "light", d: "M264 88c0-22 16-20 20-36c4 16 20 14 20 36z" },
    { colour: "shade", d: "M284 52c4 16 20 14 20 36h-10c0-14-6-18-10-36z" },
    { colour: "ground", d: "M84 424v-120h124v120z" },
    { colour: "deep", d: "M98 424v-78q0-30 48-38q48 8 48 38v78z" },
    { colour: "light", d: "M84 304h124v12H84zm0 0v120h10V304zm114 0h10v120h-10z" },
    { colour: "shade", d: "M112 424v-70q0-22 34-30q34 8 34 30v70z" },
    { colour: "ink", d: "M132 424v-44q0-12 14-18q14 6 14 18v44z" },
    { colour: "pale", d: "M84 298h124v4H84z" },
  ],
};
