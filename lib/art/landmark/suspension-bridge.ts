import type { Landmark } from "@/lib/art/drawing/stage";

/** The towers and cables of Brooklyn Bridge before Manhattan. */
export const suspensionBridge: Landmark = {
  far: [
    { colour: "shade", d: "M142 346V174h10v-22h7v-20l4-34 4 34v20h7v22h10v172z" },
    { colour: "deep", d: "M163 98l4 34v20h7v22h10v172h-16z" },
    {
      colour: "mid",
      d: "M148 190h3v5h-3zm8 14h3v5h-3zm-6 16h3v5h-3zm9 18h3v5h-3zm-9 22h3v5h-3zm7 20h3v5h-3z",
    },
  ],
  near: [
    { colour: "ink", d: "M264 456V240h8v-7h60v7h8v216z" },
    {
      colour: "low",
      d: "M276 400v-112q8-18 16-22q8 4 8 22v112zm28 0v-112q0-18 8-22q8 4 16 22v112z",
    },
    { colour: "low", d: "M270 244h64v4h-64z" },
    { colour: "ink", d: "M-440 388Q60 372 520 392v10Q60 382-440 398z" },
    {
      colour: "ink",
      line: 3,
      d: "M-440 250Q-420 244-400 236Q-80 520 266 238M338 238Q420 318 520 356",
    },
    {
      colour: "ink",
      line: 1.2,
      d: "M-20 365V388M4 367V388M28 364V388M52 358V388M76 350V388M100 341V388M124 331V388M148 319V388M172 306V388M196 291V388M220 275V388M244 257V388M360 258V388M384 281V388M408 300V388M432 317V388M456 331V388M480 342V388M504 350V388",
    },
    { colour: "pale", d: "M272 456h60v4h-60z" },
    { colour: "low", line: 3, d: "M250 462h100M240 468h90" },
  ],
};
