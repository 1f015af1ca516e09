import type { Landmark } from "@/lib/art/drawing/stage";
import { palm } from "@/lib/art/land/palm";

/** A dhow of Zanzibar under its lateen sail, and palms of Stone Town's shore. */
export const dhow: Landmark = {
  near: [
    { colour: "pale", d: "M268 386L134 206Q132 320 156 380Q220 396 268 386z" },
    { colour: "mid", d: "M268 386L134 206Q150 300 196 388Q236 392 268 386z" },
    { colour: "ink", d: "M106 396q10 30 44 32h108q38-4 58-44l-34 8q-90 14-176 4z" },
    { colour: "low", d: "M112 404q92 12 184-6l-6 8q-90 14-174 4z" },
    { colour: "ink", line: 3, d: "M282 396L126 192" },
    { colour: "ink", line: 3.5, d: "M190 400V268" },
    { colour: "ink", d: "M176 396q2-16 8-16t6 16zm3-19a4.5 4.5 0 1 1 9 0 4.5 4.5 0 1 1-9 0z" },
    { colour: "pale", line: 3.5, d: "M140 436h80M200 446h60M120 448h40" },
    ...palm({ x: 384, y: 476, height: 196, lean: -44, colour: "ink" }),
    ...palm({ x: 26, y: 480, height: 118, lean: 18, colour: "ink" }),
  ],
};
