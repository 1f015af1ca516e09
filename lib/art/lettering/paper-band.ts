import { letter } from "@/lib/art/lettering/letter";
import { number } from "@/lib/art/path/number";

const WIDEST = 352;

/** The band of paper below a poster, from y = 470 to 560: the name in spaced capitals and a line below. */
export function paperBand(title: string, line: string): { paper: string; lettering: string } {
  const name = setLine(title, 46, 5.5, 519);
  const below = setLine(line, 14, 2.6, 543);
  return { paper: "M0 470h400v90H0z", lettering: name + below };
}

/** Centred on the band; a long text is set smaller, never cut. */
function setLine(text: string, size: number, spacing: number, baseline: number): string {
  const wanted = letter(text, size, spacing);
  const fit = Math.min(1, WIDEST / Math.max(wanted.width, 1));
  const scale = (size * fit) / 200;
  const at = `translate(200 ${number(baseline)}) scale(${Math.round(scale * 1000) / 1000})`;
  return `<path transform="${at}" d="${wanted.d}"/>`;
}
