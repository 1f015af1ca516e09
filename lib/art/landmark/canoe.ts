import type { Landmark } from "@/lib/art/drawing/stage";

/** A red canoe on a lake of the Rockies. */
export const canoe: Landmark = {
  far: [
    { colour: "light", d: "M40 322l34-56 30-70 34-50 22-44 26 20 22 58 40 52 50 90z" },
    { colour: "shade", d: "M160 102l26 20 22 58 40 52 50 90H176l20-48-30-40 22-40-34-36z" },
    {
      colour: "pale",
      d: "M160 102l-22 44-8 12 16-8 8 20 10-26 4 10zm0 0l26 20 10 26-14-8-6 18-10-20-4-18z",
    },
  ],
  near: [
    {
      colour: "low",
      d: "M76 402q2-12 14-18q-2 14 12 16q80 8 162-2q16-2 14-16q12 6 14 18q-6 20-36 24q-68 8-140 0q-34-4-40-22z",
    },
    { colour: "ink", d: "M104 400q80 8 158-2l-10 6q-70 8-138 0z" },
    {
      colour: "ink",
      d: "M78 410q10 14 38 16q68 8 140 0q22-3 32-14q-8 18-34 22q-70 8-138 0q-30-4-38-24z",
    },
    {
      colour: "ink",
      d: "M214 402q-4-28 4-36q8-4 13 4q4 14 2 32zm2-40a7 7 0 1 1 14 0 7 7 0 1 1-14 0z",
    },
    { colour: "pale", d: "M217 372q6-8 13-1l3 14h-17z" },
    { colour: "ink", line: 3.5, d: "M218 376L186 392L176 424M188 386L170 430" },
    { colour: "ink", d: "M168 426l8 2-6 18q-8-2-2-20z" },
    {
      colour: "ink",
      d: "M124 402q-2-22 4-29q7-4 11 3q4 12 2 28zm2-33a6 6 0 1 1 12 0 6 6 0 1 1-12 0z",
    },
    { colour: "low", d: "M127 378q6-7 11-1l2 12h-13z" },
    { colour: "pale", line: 3.5, d: "M110 444h110M150 456h130M250 438h40" },
  ],
};
