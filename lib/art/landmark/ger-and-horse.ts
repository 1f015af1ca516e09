import type { Landmark } from "@/lib/art/drawing/stage";

/** Two gers and a horse on the Mongolian grass. */
export const gerAndHorse: Landmark = {
  near: [
    { colour: "pale", d: "M214 410v-44h122v44z" },
    { colour: "light", d: "M296 410v-44h40v44z" },
    { colour: "pale", d: "M206 368q28-36 58-42h22q30 6 58 42z" },
    { colour: "light", d: "M286 326q30 6 58 42h-50q-2-26-8-42z" },
    { colour: "low", d: "M206 366h138v7H206zm6 30h126v5H212z" },
    { colour: "low", d: "M256 410v-34h24v34z" },
    { colour: "ink", d: "M262 326h26v-6h-26zm10-6v-22h4v22zm-4 64h2v18h-2z" },
    { colour: "pale", d: "M92 398v-22h62v22z" },
    { colour: "light", d: "M134 398v-22h20v22z" },
    { colour: "pale", d: "M88 378q14-18 30-22h10q16 4 30 22z" },
    { colour: "low", d: "M88 376h70v4H88zm28 22v-16h11v16z" },
    { colour: "ink", d: "M117 356h12v-3h-12z" },
    {
      colour: "ink",
      at: [128, 446, 1.25],
      d: "M14 0L15-16L12-28Q10-34 13-40Q9-44 3-40Q-1-38-3-42L5-53L9-60l3 4Q20-55 25-43Q36-38 48-41Q57-42 60-36Q70-34 68-6Q63-4 62-8Q62-22 58-25L59-16L57-10L58 0h-5L53-12L50-21Q38-24 26-22L24-12V0h-4L20-12L19-16L18 0z",
    },
    { colour: "ink", at: [128, 446, 1.25], d: "M12-56q10 0 16 16q-8-2-10-8z" },
  ],
};
