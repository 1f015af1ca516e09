/** The kinds of land that can be drawn for a place without a poster of its own. */
export type TerrainName =
  | "alpine"
  | "canal-city"
  | "canyon"
  | "dune"
  | "fjord"
  | "ice"
  | "island-sea"
  | "karst"
  | "lagoon"
  | "old-town"
  | "rainforest"
  | "rolling-hills"
  | "savanna"
  | "skyline"
  | "steppe"
  | "terraces";
