import localFont from "next/font/local";

const latinExtended =
  "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF";

const figtree = localFont({
  src: "../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2",
  variable: "--figtree",
  weight: "300 900",
  display: "swap",
});

// Capitals sit in the middle of the line with these, where the font's own metrics put them near the top.
const josefin = localFont({
  src: "../node_modules/@fontsource-variable/josefin-sans/files/josefin-sans-latin-wght-normal.woff2",
  variable: "--josefin",
  weight: "100 700",
  display: "swap",
  declarations: [
    { prop: "ascent-override", value: "90%" },
    { prop: "descent-override", value: "20%" },
    { prop: "line-gap-override", value: "0%" },
  ],
});

// Fetched only by a page that names a place such as Ōtsu or Plitvička.
const figtreeMore = localFont({
  src: "../node_modules/@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2",
  variable: "--figtree-more",
  weight: "300 900",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: latinExtended }],
});

const josefinMore = localFont({
  src: "../node_modules/@fontsource-variable/josefin-sans/files/josefin-sans-latin-ext-wght-normal.woff2",
  variable: "--josefin-more",
  weight: "100 700",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "unicode-range", value: latinExtended },
    { prop: "ascent-override", value: "90%" },
    { prop: "descent-override", value: "20%" },
    { prop: "line-gap-override", value: "0%" },
  ],
});

/** The class names that give the page its two faces (globals.css, `--font-text` and `--font-display`). */
export const fontVariables = [figtree, josefin, figtreeMore, josefinMore]
  .map((font) => font.variable)
  .join(" ");
