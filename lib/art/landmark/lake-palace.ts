import type { Landmark } from "@/lib/art/drawing/stage";

/** The white palace on the lake at Udaipur, and the fort on the ridge. */
export const lakePalace: Landmark = {
  far: [
    { colour: "deep", d: "M120 300l40-24 30 6 40-14 44 10 60-10 60 30 56 32v8H120z" },
    { colour: "deep", d: "M196 272v-16h8v-6h8v6h16v-20h8v-6h8v6h8v14h30v-6h8v6h8v-6h8v18z" },
  ],
  near: [
    { colour: "pale", d: "M56 410v-52h288v52z" },
    { colour: "pale", d: "M86 358v-30h56v30zm172 0v-30h56v30zm-92 0v-44h68v44z" },
    {
      colour: "light",
      d: "M330 410v-52h14v52zm-26-52v-30h10v30zm-82 0v-44h12v44zm-90 0v-30h10v30z",
    },
    { colour: "low", d: "M52 358h296v-5H52zm32-30h60v-4H84zm172 0h60v-4h-60zm-92-14h72v-5h-72z" },
    {
      colour: "deep",
      d: "M64 402v-20q3-2 3-5q5-7 10 0q0 3 3 5v20zM88 402v-20q3-2 3-5q5-7 10 0q0 3 3 5v20zM112 402v-20q3-2 3-5q5-7 10 0q0 3 3 5v20zM136 402v-20q3-2 3-5q5-7 10 0q0 3 3 5v20zM188 402v-20q3-2 3-5q5-7 10 0q0 3 3 5v20zM240 402v-20q3-2 3-5q5-7 10 0q0 3 3 5v20zM264 402v-20q3-2 3-5q5-7 10 0q0 3 3 5v20zM288 402v-20q3-2 3-5q5-7 10 0q0 3 3 5v20zM312 402v-20q3-2 3-5q5-7 10 0q0 3 3 5v20zM164 402v-24q3-2 3-6q7-9 14 0q0 4 3 6v24zm52 0v-24q3-2 3-6q7-9 14 0q0 4 3 6v24z",
    },
    {
      colour: "deep",
      d: "M94 352v-10q4-8 8 0v10zm16 0v-10q4-8 8 0v10zm16 0v-10q4-8 8 0v10zm140 0v-10q4-8 8 0v10zm16 0v-10q4-8 8 0v10zm16 0v-10q4-8 8 0v10zM176 346v-16q5-9 10 0v16zm19 0v-16q5-9 10 0v16zm19 0v-16q5-9 10 0v16z",
    },
    {
      colour: "light",
      at: [114, 328],
      d: "M-12 0v-18h-3v-3q3-2 5-2q0-14 10-17v-6 6q10 3 10 17q2 0 5 2v3h-3v18h-4v-16h-6v16h-4v-16h-6v16z",
    },
    {
      colour: "light",
      at: [286, 328],
      d: "M-12 0v-18h-3v-3q3-2 5-2q0-14 10-17v-6 6q10 3 10 17q2 0 5 2v3h-3v18h-4v-16h-6v16h-4v-16h-6v16z",
    },
    {
      colour: "light",
      at: [70, 358, 0.8],
      d: "M-12 0v-18h-3v-3q3-2 5-2q0-14 10-17v-6 6q10 3 10 17q2 0 5 2v3h-3v18h-4v-16h-6v16h-4v-16h-6v16z",
    },
    {
      colour: "light",
      at: [330, 358, 0.8],
      d: "M-12 0v-18h-3v-3q3-2 5-2q0-14 10-17v-6 6q10 3 10 17q2 0 5 2v3h-3v18h-4v-16h-6v16h-4v-16h-6v16z",
    },
    { colour: "light", d: "M174 309q-4-38 26-44v-12 12q30 6 26 44z" },
    { colour: "shade", d: "M200 265q30 6 26 44h-14q2-28-12-44z" },
    { colour: "low", line: 4, d: "M60 418h280M80 428h120M230 428h96M110 440h60M214 440h80" },
    { colour: "pale", line: 3, d: "M90 418h60M180 422h90M130 434h50" },
  ],
};
