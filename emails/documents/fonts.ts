import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Font } from "@react-pdf/renderer";
import { plainFont } from "@/emails/documents/plain-font";

// Found when it runs, from the root that every program starts in: the bundler would take the files apart as modules.
const packages = createRequire(path.join(process.cwd(), "package.json"));

/** Families in the order in which a letter is looked for: the PDF has no other fonts to fall back on. */
export const fonts = {
  text: register("figtree", "Figtree"),
  display: register("josefin-sans", "Josefin Sans"),
};

/** Files of one machine only: static WOFF, the one format with subsets that react-pdf could read, unpacked once. */
function register(name: string, family: string): string[] {
  return ["latin", "latin-ext"].map((letters) => {
    const subset = `${family} ${letters}`;
    const source = (fontWeight: number) => ({
      src: sourceOf(`@fontsource/${name}/files/${name}-${letters}-${fontWeight}-normal.woff`),
      fontWeight,
    });
    Font.register({ family: subset, fonts: [source(400), source(600)] });
    return subset;
  });
}

function sourceOf(file: string): string {
  const font = plainFont(readFileSync(packages.resolve(file)));
  return `data:font/ttf;base64,${font.toString("base64")}`;
}

// Place names and sums of money are not for dividing.
Font.registerHyphenationCallback((word) => [word]);
