import type { Landmark } from "@/lib/art/drawing/stage";

/** The coastal express of Norway, broadside: high bow, long deckhouse, one raked funnel with a pale band. */
export const coastalShip: Landmark = {
  near: [
    {
      colour: "ink",
      at: [122, 390],
      d: "M0-26l22 26h118q14 0 20-10l8-17h-26v-9h-10v-9h-14v-9h-20l-4-20h-16l2 20h-26v10h-12v9h-8v9z",
    },
    { colour: "low", at: [122, 390], d: "M10-14l3 4h148l2-4zM80-65h16l-1-6h-14z" },
    {
      colour: "pale",
      at: [122, 390],
      d: "M46-40h88v3h-88zM58-49h66v3h-66zM38-31h4v3h-4zm12 0h4v3h-4zm12 0h4v3h-4zm12 0h4v3h-4zm12 0h4v3h-4zm12 0h4v3h-4zm12 0h4v3h-4zm12 0h4v3h-4z",
    },
    { colour: "ink", at: [122, 390], line: 1.6, d: "M66-54v-30m76 40v-26" },
  ],
};
