import type { Landmark } from "@/lib/art/drawing/stage";
import { palm } from "@/lib/art/land/palm";

/** Feluccas on the Nile before the pylon of a temple. */
export const felucca: Landmark = {
  far: [
    { colour: "light", d: "M226 338l12-84h44l6 84zm76 0l6-84h44l12 84zm-20 0v-62h26v62z" },
    { colour: "mid", d: "M226 338l12-84h30l-6 84zm76 0l6-84h30l4 84z" },
    { colour: "pale", d: "M235 258v-6h50v6zm70 0v-6h50v6zM280 282v-5h30v5z" },
    { colour: "ink", d: "M288 338v-38h14v38z" },
    { colour: "low", d: "M246 312v-34h8v34zm64 0v-34h8v34z" },
    { colour: "mid", d: "M196 338l3-112 5-9 5 9 3 112z" },
  ],
  near: [
    {
      colour: "deep",
      d: "M-440 350v-12q20-14 40 0q20-16 50-4q30-16 60 2q40-14 70 2q30-18 60-2q40-14 70 2q20-14 44-2q24-12 46 2q20-10 40 0q16-12 30 0h36v12zM230 350v-10q20-10 40 0q24-10 44 0q20-12 40-2q24-14 50 0q30-14 60 0q20-12 56 0v12z",
    },
    ...palm({ x: 34, y: 350, height: 70, lean: 8, colour: "deep" }),
    ...palm({ x: 58, y: 350, height: 54, lean: -5, colour: "deep" }),
    ...palm({ x: 374, y: 350, height: 64, lean: -8, colour: "deep" }),
    { colour: "pale", d: "M84 402L192 196Q214 320 196 394Q140 408 84 402z" },
    { colour: "mid", d: "M140 402Q186 320 192 196Q214 320 196 394Q170 402 140 402z" },
    { colour: "ink", line: 2.6, d: "M74 408L196 188" },
    { colour: "ink", line: 3, d: "M158 412V258" },
    { colour: "ink", d: "M72 408q70 12 156 0q-10 22-30 24H110q-26 0-38-24z" },
    { colour: "low", d: "M80 414q70 10 142 0l-4 5q-66 8-132 0z" },
    { colour: "pale", d: "M268 378L316 282Q328 340 318 374z" },
    { colour: "ink", d: "M262 378q34 6 70 0q-6 10-16 11h-38q-10-1-16-11z" },
    { colour: "ink", line: 1.6, d: "M264 380L318 278" },
    { colour: "pale", line: 3, d: "M110 442h70M160 452h70M270 394h30" },
  ],
};
