import type { Landmark } from "@/lib/art/drawing/stage";

/** A white village of the Cyclades on its cliff: a church with a blue dome, and a windmill. */
export const blueDome: Landmark = {
  near: [
    { colour: "shade", d: "M206 470l-6-40 14-34-4-36 20-26 26-14h270v150z" },
    {
      colour: "deep",
      d: "M232 470l4-50-10-28 10-30 14 30-6 30 12 48zm60 0l10-52 16 12 6 40zm72 0l-4-48 14-12 20 60zm80 0l6-60 14 20-2 40z",
    },
    {
      colour: "pale",
      d: "M238 356v-42h36v42zm60 24v-66h52v66zm-38 14v-42h34v42zm64 14v-44h48v44zm50-30v-72h42v72zm46 20v-52h46v52zm52-24v-58h50v58zM244 382h30v30h-30zm-6-26h30v30h-30z",
    },
    {
      colour: "light",
      d: "M264 356v-42h10v42zm30 38v-42h-10v42zm64 14v-44h14v44zm42-30v-72h16v72zm52 20v-52h14v52zM334 380v-66h16v50h-16z",
    },
    { colour: "pale", d: "M296 316v-34h60v34z" },
    { colour: "light", d: "M338 316v-34h18v34z" },
    { colour: "ink", d: "M298 282c0-38 56-38 56 0z" },
    { colour: "deep", d: "M327 253c30 2 28 29 27 29h-14c0-10-2-22-13-29z" },
    { colour: "ink", d: "M326 256v-20h2.4v20zM321 241h12v2.4h-12z" },
    { colour: "pale", d: "M364 306v-46h24v46zm2-46c0-14 20-14 20 0z" },
    { colour: "light", d: "M382 306v-46h6v46z" },
    { colour: "ink", d: "M370 290v-14q6-8 12 0v14z" },
    { colour: "pale", d: "M375 284q-2-8 2-8q3 0 2 8z" },
    {
      colour: "ink",
      d: "M248 356v-14q4-6 8 0v14zm58 24v-16q5-7 10 0v16zm16-42h6v9h-6zm-46 42h6v9h-6zm58 14h7v12h-7zm50-60h7v11h-7zm46 36h7v12h-7zm-8 8M254 394h6v9h-6zm172-38h7v10h-7zm52-12h7v10h-7z",
    },
    { colour: "pale", d: "M222 318l5-62h28l5 62z" },
    { colour: "light", d: "M245 256h10l5 62h-11z" },
    { colour: "shade", d: "M220 258l21-24 21 24z" },
    { colour: "ink", d: "M237 318v-16q4-6 8 0v16zm-2-42h5v7h-5z" },
    {
      colour: "ink",
      line: 1.6,
      d: "M236 252L204 220M236 252L268 284M236 252L204 284M236 252L268 220M236 252V207M236 252v45M236 252h-45M236 252h45",
    },
    {
      colour: "pale",
      d: "M204 220l32 32-32-12zm64 64l-32-32 32 12zm-64 0l32-32-14 32zm64-64l-32 32 14-32zM236 207v45l-14-38zm0 90v-45l14 38z",
    },
  ],
};
