/** A place on a route: its name, and where it is in degrees (north and east positive). */
export type Stop = { name: string; latitude: number; longitude: number };
