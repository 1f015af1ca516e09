import type { Landmark } from "@/lib/art/drawing/stage";

/** The red train of the Engadine on its viaduct, the Matterhorn beyond. */
export const viaduct: Landmark = {
  far: [
    {
      colour: "light",
      d: "M20 334l46-58 20-50 24-34 12-62 22-44 10 30 4 44-10 30 16 40-20 44 30 60z",
    },
    {
      colour: "shade",
      d: "M144 86l24 26 8 34 30 54 34 54 66 80H160l-10-44 18-34-28-40 12-34-14-40z",
    },
    { colour: "pale", d: "M144 86l-22 44-8 38 12-14 8 16 10-26 4 20 4-34z" },
    { colour: "high", d: "M144 86l24 26 8 34-14-8-4 18-8-12-2-16-4-14z" },
  ],
  near: [
    { colour: "deep", d: "M-440 470V400Q-300 356-180 378T40 366l22 6 14 40 16 58z" },
    { colour: "ink", d: "M40 366l22 6 14 40 16 58H66l-8-44-16-20z" },
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
