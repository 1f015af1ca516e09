type Part =
  | "sea"
  | "land"
  | "border"
  | "route"
  | "ink"
  | "number"
  | "globe-sea"
  | "globe-land"
  | "globe-line";

const light: Record<Part, string> = {
  sea: "#cfe2e0",
  land: "#f6eedb",
  border: "#bfae88",
  route: "#c2412a",
  ink: "#2b2a26",
  number: "#ffffff",
  "globe-sea": "#e9f1ec",
  "globe-land": "#9fb39a",
  "globe-line": "#c6d6d0",
};

const dark: Record<Part, string> = {
  sea: "#16203f",
  land: "#323c6c",
  border: "#5a6398",
  route: "#f4805c",
  ink: "#f4ecd0",
  number: "#0d1124",
  "globe-sea": "#1f2a55",
  "globe-land": "#5f6db0",
  "globe-line": "#33406f",
};

/** The light colour of a part, as an attribute for renderers without style sheets. */
export function colour(part: Part): string {
  return light[part];
}

/**
 * The style of every map: light and dark, each part open to a page that sets `--map-<part>`. Names are the same in all
 * maps, so that many can share a page.
 */
export function mapStyle(): string {
  const painted = {
    sea: "fill",
    land: "fill",
    number: "fill",
    "globe-sea": "fill",
    "globe-land": "fill",
  };
  const drawn = { border: "stroke", route: "stroke", "globe-line": "stroke" };
  const rule = (part: string, property: string, shade: string) =>
    `.route-map .${part}{${property}:var(--map-${part},${shade})}`;
  const sheet = (set: Record<string, string>) =>
    [
      ...Object.entries({ ...painted, ...drawn }).map(([part, property]) =>
        rule(part, property, set[part] ?? ""),
      ),
      `.route-map .disc{fill:var(--map-route,${set["route"]})}`,
      `.route-map .ink{fill:var(--map-ink,${set["ink"]})}`,
      `.route-map .halo{stroke:var(--map-land,${set["land"]})}`,
      `.route-map .rule{stroke:var(--map-ink,${set["ink"]})}`,
    ].join("");
  return `<style>${sheet(light)}@media(prefers-color-scheme:dark){${sheet(dark)}}</style>`;
}
