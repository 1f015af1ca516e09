import type { Landmark } from "@/lib/art/drawing/stage";

/** The Treasury of Petra at the end of the gorge. */
export const treasury: Landmark = {
  near: [
    { colour: "mid", d: "M118 408V196h164v212z" },
    { colour: "low", d: "M118 408V196h164v212z" },
    { colour: "pale", d: "M116 302h168v-9H116zm6-9l78-22 78 22zM120 408h160v-8H120z" },
    { colour: "shade", d: "M128 400v-94h144v94z" },
    {
      colour: "pale",
      d: "M128 400v-92h11v92zm27 0v-92h11v92zm79 0v-92h11v92zm27 0v-92h11v92zM173 400v-92h10v92zm44 0v-92h10v92z",
    },
    { colour: "ink", d: "M184 400v-66h32v66z" },
    { colour: "shade", d: "M140 290l60-16 60 16z" },
    { colour: "shade", d: "M128 270v-58h144v58z" },
    {
      colour: "pale",
      d: "M128 270v-50h9v50zm18 0v-50h9v50zm99 0v-50h9v50zm18 0v-50h9v50zM124 220h36v-7h-36zm116 0h36v-7h-36zM128 213l16-12v12zm144 0l-16-12v12z",
    },
    { colour: "pale", d: "M174 270v-54h52v54z" },
    { colour: "shade", d: "M184 270v-46h7v46zm25 0v-46h7v46zM196 270v-34h8v34z" },
    {
      colour: "pale",
      d: "M170 216h60v-7h-60zm4-7q6-22 26-28q20 6 26 28zM194 182v-8q-4-5 0-10h12q4 5 0 10v8z",
    },
    { colour: "light", d: "M204 181q16 8 22 28h-12q-2-18-10-28z" },
    { colour: "light", d: "M120 408h160l14 12H106z" },
    {
      colour: "ink",
      d: "M176 440l3-22q0-8 5-8t5 8l3 22zm5-32a4 4 0 1 1 8 0 4 4 0 1 1-8 0zM222 436l2-16q0-7 4-7t4 7l2 16zm3-25a3.5 3.5 0 1 1 7 0 3.5 3.5 0 1 1-7 0z",
    },
  ],
};
