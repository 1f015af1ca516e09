import type { Landmark } from "@/lib/art/drawing/stage";

/** A stupa with prayer flags below Machapuchare, the fish-tail. */
export const stupa: Landmark = {
  far: [
    { colour: "light", d: "M-10 322l60-70 50-44 30-54 26-54 14 14 12-26 40 80 54 66 84 88z" },
    { colour: "shade", d: "M182 88l40 80 54 66 84 88H196l16-46-24-40 14-36-22-34 10-30-16-26z" },
    { colour: "pale", d: "M156 100l14 14 12-26 20 40-12-2-8 20-10-18-14 14-8-12-12 8z" },
    { colour: "high", d: "M182 88l26 52-10-6-6 14-8-22-6-10z" },
  ],
  near: [
    { colour: "deep", d: "M-440 470V418q220-30 440-18q200-8 520 14v56z" },
    { colour: "pale", d: "M112 424v-20h176v20zm16-20v-18h144v18z" },
    { colour: "light", d: "M230 424v-20h58v20zm-4-20v-18h46v18z" },
    { colour: "pale", d: "M142 386c-4-76 120-76 116 0z" },
    { colour: "light", d: "M212 330c34 4 48 28 46 56h-32c2-20 0-40-14-56z" },
    { colour: "low", d: "M128 386h144v5H128zm-16 18h176v5H112z" },
    { colour: "pale", d: "M182 332v-26h36v26z" },
    { colour: "light", d: "M206 332v-26h12v26z" },
    { colour: "ink", d: "M187 316q5-5 10 0q-5 4-10 0zm16 0q5-5 10 0q-5 4-10 0z" },
    { colour: "low", d: "M198 318h4v8h-4zM180 306h40v-5h-40zM186 301l9-46h10l9 46z" },
    { colour: "pale", d: "M189 290h22v3h-22zm2-10h18v3h-18zm2-10h14v3h-14z" },
    { colour: "low", d: "M190 255h20v-5h-20zm9-5v-14h2v14z" },
    { colour: "ink", line: 1, d: "M200 246Q130 330 12 360M200 246Q270 330 388 360" },
    {
      colour: "pale",
      d: "M148 292h8v9h-8zM90 329h8v9h-8zM23 355h8v9h-8zM244 293h8v9h-8zM302 330h8v9h-8zM369 356h8v9h-8z",
    },
    {
      colour: "low",
      d: "M187 255h8v9h-8zM137 300h8v9h-8zM77 335h8v9h-8zM205 256h8v9h-8zM255 301h8v9h-8zM315 336h8v9h-8z",
    },
    {
      colour: "ground",
      d: "M178 265h8v9h-8zM126 308h8v9h-8zM64 341h8v9h-8zM214 266h8v9h-8zM266 309h8v9h-8zM328 342h8v9h-8z",
    },
    {
      colour: "light",
      d: "M168 275h8v9h-8zM114 315h8v9h-8zM51 346h8v9h-8zM224 276h8v9h-8zM278 316h8v9h-8zM341 347h8v9h-8z",
    },
    {
      colour: "mid",
      d: "M158 284h8v9h-8zM102 322h8v9h-8zM37 351h8v9h-8zM234 285h8v9h-8zM290 323h8v9h-8zM355 352h8v9h-8z",
    },
  ],
};
