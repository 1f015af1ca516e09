import type { Landmark } from "@/lib/art/stage";

/** A stupa with prayer flags below Machapuchare, the fish-tail. */
export const stupa: Landmark = {
  far: [
    { colour: "light", d: "M-10 322l60-70 50-44 30-54 26-54 14 14 12-26 40 80 54 66 84 88z" },
    { colour: "shade", d: "M182 88l40 80 54 66 84 88H196l16-46-24-40 14-36-22-34 10-30-16-26z" },
    { colour: "pale", d: "M156 100l14 14 12-26 20 40-12-2-8 20-10-18-14 14-8-12-12 8z" },
    { colour: "mid", d: "M182 88l26 52-10-6-6 14-8-22-6-10z" },
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
      colour: "low",
      d: "M178 271l8-7l-1 12-9 4zm-50 45l9-6v13zm-46 22l9-4v13zM230 284l8 9v-15zm58 40l9 6v-14zM352 348l9 3v-13z",
    },
    {
      colour: "pale",
      d: "M160 289l8-7-1 14-8 4zm-46 35l9-5-1 13-9 5zm-48 20l9-4v12l-9 4zM248 300l8 7v-14l-8-7zm56 34l9 5v13l-9-5z",
    },
    {
      colour: "ground",
      d: "M144 303l8-6v13l-8 6zm-46 29l9-4v12l-9 5zM34 354l9-3v12l-9 3zM270 314l8 6v13l-8-6zM336 344l9 3v13l-9-3z",
    },
    { colour: "shade", d: "M50 350l9-3v12l-9 3zM320 340l9 3v13l-9-4z" },
  ],
};
