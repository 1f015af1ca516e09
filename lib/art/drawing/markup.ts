import type { Place, Shape } from "@/lib/art/drawing/shape";
import { number } from "@/lib/art/path/number";

/** Shapes in their order, neighbours of one colour in one group; `paint` gives a group its colour. */
export function markup(
  shapes: readonly Shape[],
  paint: (colour: Shape["colour"]) => string,
): string {
  let out = "";
  let open = "";
  for (const shape of shapes) {
    const lines = shape.line ? ' fill="none" stroke="currentColor"' : "";
    const group = `<g ${paint(shape.colour)}${lines}>`;
    if (group !== open) {
      out += (open && "</g>") + group;
      open = group;
    }
    out += element(shape);
  }
  return out + (open && "</g>");
}

function element(shape: Shape): string {
  const line = shape.line ? ` stroke-width="${shape.line}"` : "";
  const dash = shape.dash ? ` stroke-dasharray="${shape.dash}" stroke-linecap="butt"` : "";
  const night = shape.night ? ' class="night"' : "";
  const place = shape.at ? ` transform="${placed(shape.at)}"` : "";
  return `<path${night}${line}${dash}${place} d="${shape.d}"/>`;
}

function placed([x, y, scale = 1, facing = 1]: Place): string {
  const at = `translate(${number(x)} ${number(y)})`;
  if (facing === -1) return `${at}scale(${-scale} ${scale})`;
  return scale === 1 ? at : `${at}scale(${scale})`;
}
