import type { Landmark } from "@/lib/art/drawing/stage";

/** A walled town of Tuscany on its hill, its bell tower above it, and cypresses along the white road. */
export const hillTown: Landmark = {
  far: [{ colour: "deep", d: "M120 336C180 330 210 262 262 256C330 250 350 322 440 336z" }],
  near: [
    { colour: "pale", d: "M214 272v-22h18v22zm34-8v-30h20v30zm36 2v-24h20v24z" },
    { colour: "low", d: "M211 251l12-8 12 8zm34-17l13-9 13 9zm36 8l13-8 13 8z" },
    { colour: "mid", d: "M232 272v-16h16v16zm36 0v-20h16v20zm36 0v-14h16v14z" },
    { colour: "shade", d: "M229 256l11-7 11 7zm36-4l11-7 11 7zm36 6l11-7 11 7z" },
    { colour: "pale", d: "M262 262v-86h15v86z" },
    { colour: "mid", d: "M270 262v-86h7v86z" },
    { colour: "low", d: "M258 176l11-14 12 14zM259 176h21v6h-21z" },
    { colour: "ink", d: "M266 190h3v8h-3zm5 0h3v8h-3z" },
    { colour: "low", d: "M198 272h130v9h-130z" },
    { colour: "shade", d: "M284 272h44v9h-44z" },
    { colour: "ink", at: [150, 420, 1.5], d: "M0 0q-9-16 0-52q9 36 0 52z" },
    { colour: "ink", at: [176, 404, 1.15], d: "M0 0q-9-16 0-52q9 36 0 52z" },
    { colour: "ink", at: [120, 448, 2], d: "M0 0q-9-16 0-52q9 36 0 52z" },
    { colour: "ink", at: [268, 408, 1.05], d: "M0 0q-9-16 0-52q9 36 0 52z" },
    { colour: "ink", at: [286, 402, 0.8], d: "M0 0q-9-16 0-52q9 36 0 52z" },
    { colour: "ink", at: [300, 434, 1.7], d: "M0 0q-9-16 0-52q9 36 0 52z" },
    { colour: "ink", at: [342, 446, 2.1], d: "M0 0q-9-16 0-52q9 36 0 52z" },
    { colour: "ink", at: [196, 272, 0.5], d: "M0 0q-9-16 0-52q9 36 0 52z" },
    { colour: "ink", at: [332, 274, 0.62], d: "M0 0q-9-16 0-52q9 36 0 52z" },
    { colour: "ink", at: [341, 278, 0.45], d: "M0 0q-9-16 0-52q9 36 0 52z" },
  ],
};
