import type { Landmark } from "@/lib/art/drawing/stage";

/** The great gate that stands in the tide at Miyajima. */
export const torii: Landmark = {
  near: [
    { colour: "low", d: "M126 280h148v12h-148z" },
    {
      colour: "low",
      d: "M142 416l8-146h17l-3 146zm116 0l-8-146h-17l3 146zM122 416l5-106h10l-3 106zm156 0l-5-106h-10l3 106zM118 326h44v6h-44zm120 0h44v6h-44z",
    },
    { colour: "low", d: "M112 258q88 12 176 0l3 10q-92 14-182 0z" },
    { colour: "ink", d: "M102 240q98 22 196 0l4 12q-102 20-204 0z" },
    { colour: "low", d: "M192 268h16v16h-16z" },
    { colour: "ink", d: "M120 292h6v-12h-6zm154 0h6v-12h-6z" },
    { colour: "ink", d: "M138 416h28v6h-28zm96 0h28v6h-28zm-114 0h16v5h-16zm144 0h16v5h-16z" },
    {
      colour: "low",
      line: 3,
      d: "M140 432h26M236 438h24M146 446h18M232 452h34M120 428h12M266 430h12",
    },
  ],
};
