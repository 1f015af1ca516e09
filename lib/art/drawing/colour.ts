/**
 * The nine colours of a poster. `low` is the warmest of the sky and lends a landmark its accent; `pale` is sun, cloud,
 * snow, glint and paper; `light` and `shade` are the two sides of far land, `shade` and `deep` of near land.
 */
export type Colour =
  | "high"
  | "mid"
  | "low"
  | "pale"
  | "light"
  | "shade"
  | "deep"
  | "ground"
  | "ink";
