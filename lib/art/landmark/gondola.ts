import type { Landmark } from "@/lib/art/drawing/stage";

/** A gondola and its oarsman below the campanile and a dome of Venice. */
export const gondola: Landmark = {
  far: [
    { colour: "shade", d: "M40 338v-62h8q0-34 34-38v-14h4v14q34 4 34 38h8v62z" },
    { colour: "deep", d: "M86 238q34 4 34 38h8v62h-30q8-52-12-100z" },
    { colour: "light", d: "M268 338v-186h34v186z" },
    { colour: "shade", d: "M288 338v-186h14v186z" },
    { colour: "pale", d: "M266 152h38v-28h-38z" },
    { colour: "deep", d: "M271 148v-14q3-7 6 0v14zm10 0v-14q3-7 6 0v14zm10 0v-14q3-7 6 0v14z" },
    { colour: "light", d: "M264 124h42v-8h-42z" },
    { colour: "low", d: "M268 116l17-50 17 50z" },
    { colour: "deep", d: "M285 66l17 50h-11z" },
    { colour: "pale", d: "M284 68v-12h2v12z" },
  ],
  near: [
    {
      colour: "ink",
      d: "M40 398l4-3q6 16 36 20q64 9 128-2q22-5 27-27l5 1q0 26-22 33q-64 17-134 5q-36-6-44-27z",
    },
    { colour: "ink", d: "M232 386v-22h6l1 5h-4l4 4h-4l4 4h-4l4 4h-4l3 6z" },
    { colour: "low", d: "M118 414q24-22 52 1q-26 3-52-1z" },
    { colour: "pale", d: "M118 414q10-10 20-12l-4 13z" },
    { colour: "ink", d: "M74 412l2-24q-6-14-2-24q4-5 10-1q4 10 2 22l6 28h-6l-5-20-2 20z" },
    { colour: "pale", d: "M74 364q4-5 10-1q3 8 2 17l-10 2q-5-10-2-18z" },
    { colour: "ink", d: "M76 356a4.5 4.5 0 1 1 7 0zM72 353h15v3h-15z" },
    { colour: "ink", line: 3, d: "M85 368l58 62m-64-56l20 12" },
    { colour: "low", d: "M330 470v-96h8v96zm36 0v-74h8v74z" },
    {
      colour: "pale",
      d: "M330 384l8-6v8l-8 6zm0 20l8-6v8l-8 6zm0 20l8-6v8l-8 6zm0 20l8-6v8l-8 6zM366 406l8-6v8l-8 6zm0 20l8-6v8l-8 6zm0 20l8-6v8l-8 6z",
    },
    { colour: "ink", d: "M329 374h10v-5h-10zm36 22h10v-5h-10z" },
  ],
};
