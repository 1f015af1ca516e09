/** One capital: its advance, where its outline begins, and the outline itself, 200 units to the em. */
export type Capital = readonly [advance: number, x: number, y: number, outline: string];
