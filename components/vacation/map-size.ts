/** The sheet that a route is drawn on: upright, to stand beside the days. */
export const mapSize = { width: 480, height: 600 } as const;
