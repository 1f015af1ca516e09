import { Text, type TextProps } from "@react-pdf/renderer";

type Props = Omit<TextProps, "render"> & { children: string };

/** Text in a PDF. Letters that the fonts do not have are written with the plain letter below their marks, or as "?". */
export function Words({ children, style = {}, ...rest }: Props) {
  return (
    <Text {...rest} style={[leading, style].flat()}>
      {printable(children)}
    </Text>
  );
}

// Not on the page, where react-pdf 4.9 loses texts that are rendered per page, as the page's number is. A line's height
// is a multiple of the size that is said beside it, not of one that is inherited.
const leading = { fontSize: 9.5, lineHeight: 1.5 };

// What Figtree and Josefin Sans 5.3 of Fontsource have in common, in "latin" and "latin-ext".
const drawn =
  /^[\n -~\u00a0-\u00ac\u00ae-\u0113\u0116-\u0127\u012a\u012b\u012e-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u014d\u0150-\u0161\u0164\u0165\u016a-\u017e\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2122\u2212]$/;

/** `text` in letters that can be drawn. */
export function printable(text: string): string {
  return Array.from(text.normalize("NFC"), (letter) => {
    if (drawn.test(letter)) return letter;
    const [base = ""] = letter.normalize("NFKD");
    return drawn.test(base) ? base : "?";
  }).join("");
}
