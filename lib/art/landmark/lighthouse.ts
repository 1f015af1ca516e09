import type { Landmark } from "@/lib/art/drawing/stage";

/** A square lighthouse of Iceland on basalt columns, in the orange that its sailors look for. */
export const lighthouse: Landmark = {
  far: [
    {
      colour: "low",
      d: "M-440 96Q-330 40-220 92T0 84T180 50T330 84T520 30v22Q420 96 330 112T180 76T0 116T-220 122T-440 132z",
      night: true,
    },
  ],
  near: [
    {
      colour: "deep",
      d: "M232 470v-92l10-14v-8h14v-10h18v-8h30v6h18v10h18v12h20v-6h60v-20h40v40h100v90z",
    },
    {
      colour: "ink",
      d: "M250 470v-96l6-4v100zm24 0v-112l6-4v116zm28 0v-118l5 4v114zm26 0v-104l6-6v110zm24 0v-92l6 4v88zm30 0v-96l6-4v100zm30 0v-106l6 4v102zm34 0v-76l6 4v72zm34 0v-70l6 4v66z",
    },
    { colour: "low", d: "M278 344l6-112h34l6 112z" },
    { colour: "ink", d: "M306 232h12l6 112h-12z" },
    { colour: "pale", d: "M281 300l1.6-22h21.6l1 22z" },
    { colour: "ink", d: "M278 232v-7h46v7z" },
    { colour: "pale", d: "M287 225v-22h28v22z" },
    { colour: "ink", d: "M293 225v-22h2v22zm13 0v-22h2v22zM284 203l17-16 17 16z" },
    { colour: "ink", d: "M300 188v-14h2v14z" },
    { colour: "pale", d: "M291 262h6v9h-6zm-1 52h6v9h-6z" },
    { colour: "mid", d: "M287 207L196 190v34zM315 207L520 184v44z", night: true },
    {
      colour: "ink",
      d: "M120 250q9-9 16 0q7-9 16 0q-10-4-16 4q-6-8-16-4zm-46 30q7-7 12 0q5-7 12 0q-8-3-12 3q-4-6-12-3zm100 24q6-6 10 0q4-6 10 0q-6-2-10 2q-4-4-10-2z",
    },
  ],
};
