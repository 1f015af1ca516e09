import { createRequire } from "node:module";
import { Font } from "@react-pdf/renderer";

const require = createRequire(import.meta.url);

/** Families in the order in which a letter is looked for: the PDF has no other fonts to fall back on. */
export const fonts = {
  text: register("figtree", "Figtree"),
  display: register("josefin-sans", "Josefin Sans"),
};

/** Files of one machine only, in the one format with subsets that react-pdf reads: static WOFF. */
function register(name: string, family: string): string[] {
  return ["latin", "latin-ext"].map((letters) => {
    const subset = `${family} ${letters}`;
    const source = (fontWeight: number) => ({
      src: require.resolve(
        `@fontsource/${name}/files/${name}-${letters}-${fontWeight}-normal.woff`,
      ),
      fontWeight,
    });
    Font.register({ family: subset, fonts: [source(400), source(600)] });
    return subset;
  });
}

// Place names and sums of money are not for dividing.
Font.registerHyphenationCallback((word) => [word]);
