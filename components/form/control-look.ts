/** How every box that takes an answer looks (globals.css). */
export const controlLook = "control";
