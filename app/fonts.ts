import localFont from "next/font/local";

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
  declarations: [{ prop: "unicode-range", value: "U+0100-02FF, U+1E00-1EFF" }],
});

const josefinMore = localFont({
  src: "../node_modules/@fontsource-variable/josefin-sans/files/josefin-sans-latin-ext-wght-normal.woff2",
  variable: "--josefin-more",
  weight: "100 700",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "unicode-range", value: "U+0100-02FF, U+1E00-1EFF" },
    { prop: "ascent-override", value: "90%" },
    { prop: "descent-override", value: "20%" },
    { prop: "line-gap-override", value: "0%" },
  ],
});

/** The class names that give the page its two faces (globals.css, `--font-text` and `--font-display`). */
export const fontVariables = [figtree, josefin, figtreeMore, josefinMore]
  .map((font) => font.variable)
  .join(" ");
