import { palette } from "@/lib/art/drawing/palette";

/** The night's colours: one sky each for the sea, the embers of a hot day, the tropics, the desert and the north. */
export const nights = {
  sea: palette("#1b2447 #2a3768 #7c6aa5 #f4ecd0 #3a4578 #262f5c #161c3d #1f2f5e #0a0e20"),
  ember: palette("#1d1f42 #35295c #b9503f #f6e7c8 #4a3a68 #33284f #1f1a3b #232c58 #0c0b1c"),
  tropic: palette("#12283f #1b4357 #3f9c95 #f4efd0 #2c5f66 #1e474f #123039 #155064 #081820"),
  desert: palette("#221d40 #3f2c56 #a8596a #f7e6c6 #6a4560 #4b304f #2c1d3a #7a5560 #120b1c"),
  north: palette("#14233f #1f3d5c #58b89b #f1f3dc #3d5f7c #2a4562 #18293f #1a3f5c #0a1424"),
} as const;
