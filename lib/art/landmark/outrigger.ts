import type { Landmark } from "@/lib/art/drawing/stage";
import { palm } from "@/lib/art/land/palm";

/** Palms and an outrigger canoe on a lagoon of the Society Isles. */
export const outrigger: Landmark = {
  near: [
    {
      colour: "ink",
      d: "M86 402q4 14 22 15h104q24-2 36-22l4 2q-8 28-34 34H104q-20-4-22-28zM150 440q-20-1-24-8h112q12-1 20-10l3 2q-6 14-22 16z",
    },
    { colour: "low", d: "M92 408q70 8 150-5l-4 5q-70 12-142 6z" },
    { colour: "ink", line: 2.5, d: "M134 414q6 12 4 22M214 412q8 10 6 22" },
    {
      colour: "ink",
      d: "M168 410q-4-24 4-32q8-4 12 4q4 12 3 28zm2-37a6 6 0 1 1 12 0 6 6 0 1 1-12 0z",
    },
    { colour: "low", d: "M170 398h17v12h-18z" },
    { colour: "ink", line: 3, d: "M172 384L206 398M210 376L200 424" },
    ...palm({ x: 322, y: 480, height: 270, lean: 26, colour: "ink" }),
    ...palm({ x: 362, y: 484, height: 196, lean: -16, colour: "ink" }),
  ],
};
