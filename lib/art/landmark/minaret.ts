import type { Landmark } from "@/lib/art/drawing/stage";

/** The minaret of Islam Khodja in Khiva, banded in turquoise, taller than anything around it. */
export const minaret: Landmark = {
  near: [
    { colour: "ground", d: "M256 420L266 120h36l10 300z" },
    { colour: "deep", d: "M290 420L288 120h14l10 300z" },
    {
      colour: "light",
      d: "M257 396l.7-18h53.6l.6 18zM259 348l.8-22h49.5l.7 22zM260 296l.9-24h46.2l.8 24zM262 246l.7-20h42.8l.7 20zM263 200l.6-16h40l.5 16zM265 164l.5-12h37l.3 12z",
    },
    {
      colour: "shade",
      d: "M290 396v-18h20.3l.6 18zM290 348v-22h19.3l.7 22zM290 296v-24h17.1l.8 24zM289 246v-20h16.5l.7 20zM289 200v-16h14.6l.5 16zM288 164v-12h14.5l.3 12z",
    },
    {
      colour: "pale",
      d: "M257.8 372.5h52v2.5h-52zM259.2 320h49v2.5h-49zM261 266h45v2.5h-45zM263 220h42v2.5h-42z",
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
