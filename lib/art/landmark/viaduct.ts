import type { Landmark } from "@/lib/art/stage";

/** The red train of the Engadine on its curved viaduct, the Matterhorn beyond. */
export const viaduct: Landmark = {
  far: [
    { colour: "light", d: "M30 322l38-52 22-54 22-36 14-58 18-34 20 22 8 32 30 56 36 58 62 66z" },
    {
      colour: "shade",
      d: "M144 88l20 22 8 32 30 56 36 58 62 66h-118l-14-40 20-34-30-42 12-34-14-28z",
    },
    {
      colour: "pale",
      d: "M144 88l-18 34-8 32 14-12 6 16 12-22-4-24zm0 0l20 22 8 32 6 12-20-16-4 12-8-14 4-24z",
    },
  ],
  near: [
    {
      colour: "ink",
      d: "M-440 470V410Q-300 372-180 388T60 372q20 4 28 98zM520 470v-60q-20-10-44 0l-10 60z",
    },
    {
      colour: "shade",
      d: "M40 376H520v16H516v78h-13v-44a22 22 0 0 0-44 0v44h-13v-44a22 22 0 0 0-44 0v44h-13v-44a22 22 0 0 0-44 0v44h-13v-44a22 22 0 0 0-44 0v44h-13v-44a22 22 0 0 0-44 0v44h-13v-44a22 22 0 0 0-44 0v44h-13v-44a22 22 0 0 0-22-22H40z",
    },
    {
      colour: "deep",
      d: "M40 376H520v5H40zM500 470v-40h4v40zm-57 0v-40h4v40zm-57 0v-40h4v40zm-57 0v-40h4v40zm-57 0v-40h4v40zm-57 0v-40h4v40zm-57 0v-40h4v40z",
    },
    {
      colour: "light",
      d: "M72 372v-24q4-12 18-12h76v36zm98 0v-34h84v34zm88 0v-34h84v34zm88 0v-34h84v34zm88 0v-34h84v34z",
    },
    {
      colour: "pale",
      d: "M80 354q2-10 10-10h14v10zm30 0v-10h16v10zm22 0v-10h16v10zm44 0v-10h14v10zm20 0v-10h14v10zm20 0v-10h14v10zm20 0v-10h12v10zm28 0v-10h14v10zm20 0v-10h14v10zm20 0v-10h14v10zm20 0v-10h12v10zm28 0v-10h14v10zm20 0v-10h14v10zm20 0v-10h14v10zm20 0v-10h12v10zM72 362h94v2H72zm98 0h84v2h-84zm88 0h84v2h-84zm88 0h84v2h-84z",
    },
    {
      colour: "ink",
      d: "M70 372h364v5H70zm20-36v-3h70v3zm84 2v-3h76v3zm88 0v-3h76v3zm88 0v-3h76v3z",
    },
    { colour: "ink", line: 1.6, d: "M126 333l-12-10 12-8m-12 0h24" },
  ],
};
