import type { Landmark } from "@/lib/art/drawing/stage";

/** A split gate of Bali, the two halves of one mountain, before Mount Agung. */
export const splitGate: Landmark = {
  far: [
    { colour: "shade", d: "M-40 330Q70 300 126 200L140 184l22-4 16 14Q250 300 380 330z" },
    { colour: "deep", d: "M178 194Q250 300 380 330H190Q220 280 178 194z" },
    { colour: "pale", d: "M126 200l14-16 22-4 16 14 5 10-13-4-10 10-12-8-14 12z" },
  ],
  near: [
    {
      colour: "ink",
      at: [104, 446, 1.2],
      d: "M6 0V-14H14V-26H20V-44H26V-62H34V-78H40V-96H48V-112H54V-130H60V-146H66V-160L70-172V0z",
    },
    {
      colour: "ink",
      at: [298, 446, 1.2, -1],
      d: "M6 0V-14H14V-26H20V-44H26V-62H34V-78H40V-96H48V-112H54V-130H60V-146H66V-160L70-172V0z",
    },
    {
      colour: "deep",
      at: [104, 446, 1.2],
      d: "M52-8h18v-10H52zm0-28h18v-8H52zm4-30h14v-8H56zm6-32h8v-8h-8zm2-28h6v-8h-6z",
    },
    {
      colour: "deep",
      at: [298, 446, 1.2, -1],
      d: "M52-8h18v-10H52zm0-28h18v-8H52zm4-30h14v-8H56zm6-32h8v-8h-8zm2-28h6v-8h-6z",
    },
    { colour: "ink", d: "M84 470v-30h126v30zm108 0v-30h126v30zM192 470v-10h18v10z" },
    { colour: "low", d: "M96 440h22v-6h-22zm188 0h22v-6h-22z" },
    {
      colour: "low",
      line: 3,
      d: "M60 450Q58 380 64 340Q70 314 88 318M340 450Q342 380 336 340Q330 314 312 318",
    },
    { colour: "low", d: "M84 318h7v24l-3.5 6-3.5-6zM309 318h7v24l-3.5 6-3.5-6z" },
    { colour: "pale", d: "M84 326h7v6h-7zM309 326h7v6h-7z" },
  ],
};
