// Named here so that the compiler does not infer a type from four megabytes of coordinates.
declare module "world-atlas/countries-10m.json" {
  type Mesh = Parameters<typeof import("topojson-client").mesh>;
  const world: Mesh[0] & { objects: { countries: NonNullable<Mesh[1]> } };
  // biome-ignore lint/style/noDefaultExport: a JSON module has nothing but a default export
  export default world;
}

declare module "world-atlas/land-110m.json" {
  type Mesh = Parameters<typeof import("topojson-client").mesh>;
  const world: Mesh[0] & { objects: { land: NonNullable<Mesh[1]> } };
  // biome-ignore lint/style/noDefaultExport: a JSON module has nothing but a default export
  export default world;
}
