import type { Landmark } from "@/lib/art/drawing/stage";

/** Penguins on a floe, and the expedition ship among the ice. */
export const penguins: Landmark = {
  near: [
    { colour: "ink", d: "M218 366q4 14 12 18h98q14-4 20-22l-20 2h-20v-10h-10v-9h-36v9h-20v12z" },
    { colour: "low", d: "M224 376h112l-5 6H229z" },
    { colour: "pale", d: "M246 352h62v4h-62zm20-11h32v4h-32z" },
    { colour: "low", d: "M276 341v-14h14v14z" },
    { colour: "ink", line: 1.6, d: "M304 356V320M252 356V334" },
    { colour: "light", d: "M20 426l22 16 60 8 90-2 62-12 22-14-90 10z" },
    { colour: "pale", d: "M20 426q10-14 60-16q70-8 120 0q60 2 76 12q-80 20-156 14q-70 2-100-10z" },
    {
      colour: "ink",
      at: [66, 424, 1.15, 1],
      d: "M0-4Q-8-20-2-44Q0-52 4-56Q6-66 14-66Q22-66 23-58l9 3l-9 2Q26-48 28-40Q34-20 26-4q-4 4-13 4T0-4zM2-44Q-8-30-8-16Q0-20 4-34z",
    },
    { colour: "pale", at: [66, 424, 1.15, 1], d: "M10-2Q2-20 8-44q4-8 12-6Q28-30 24-6q-4 5-14 4z" },
    { colour: "low", at: [66, 424, 1.15, 1], d: "M23-58l10 3-10 2zM4 0h10v-3H4zm12 0h10v-3H16z" },
    {
      colour: "ink",
      at: [118, 432, 1.5, 1],
      d: "M0-4Q-8-20-2-44Q0-52 4-56Q6-66 14-66Q22-66 23-58l9 3l-9 2Q26-48 28-40Q34-20 26-4q-4 4-13 4T0-4zM2-44Q-8-30-8-16Q0-20 4-34z",
    },
    { colour: "pale", at: [118, 432, 1.5, 1], d: "M10-2Q2-20 8-44q4-8 12-6Q28-30 24-6q-4 5-14 4z" },
    { colour: "low", at: [118, 432, 1.5, 1], d: "M23-58l10 3-10 2zM4 0h10v-3H4zm12 0h10v-3H16z" },
    {
      colour: "ink",
      at: [196, 424, 1.05, -1],
      d: "M0-4Q-8-20-2-44Q0-52 4-56Q6-66 14-66Q22-66 23-58l9 3l-9 2Q26-48 28-40Q34-20 26-4q-4 4-13 4T0-4zM2-44Q-8-30-8-16Q0-20 4-34z",
    },
    {
      colour: "pale",
      at: [196, 424, 1.05, -1],
      d: "M10-2Q2-20 8-44q4-8 12-6Q28-30 24-6q-4 5-14 4z",
    },
    { colour: "low", at: [196, 424, 1.05, -1], d: "M23-58l10 3-10 2zM4 0h10v-3H4zm12 0h10v-3H16z" },
  ],
};
