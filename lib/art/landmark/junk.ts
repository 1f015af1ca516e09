import type { Landmark } from "@/lib/art/drawing/stage";

/** A junk with battened sails in the bay of Ha Long. */
export const junk: Landmark = {
  near: [
    { colour: "ink", d: "M92 388q18 34 44 36h124q30-2 44-44l-30 2v12H136v-10z" },
    { colour: "shade", d: "M112 404h176l-6 6H116z" },
    { colour: "low", d: "M178 378L166 250Q206 224 244 232Q258 300 248 372z" },
    { colour: "low", d: "M258 366L262 268Q290 258 308 268Q308 320 298 356z" },
    { colour: "low", d: "M162 376L152 294Q132 296 110 318Q106 350 112 374z" },
    {
      colour: "ink",
      line: 1.6,
      d: "M172 356Q210 344 250 346M170 330Q210 314 252 318M168 302Q210 284 252 290M167 276Q208 254 249 260M259 344L304 332M260 318L306 308M261 292L308 286M160 356L110 358M158 336L108 340M155 314L114 322",
    },
    { colour: "ink", line: 3, d: "M170 392V236M256 392V252M156 390V284" },
    { colour: "ink", d: "M244 394v-16h50l6 16z" },
    { colour: "pale", d: "M254 382h8v6h-8zm14 0h8v6h-8zm14 0h8v6h-8z" },
    { colour: "low", line: 3, d: "M150 432h70M184 440h80M160 450h44" },
  ],
};
