const desktop = { size: { width: 1280, height: 900 }, light: "light" } as const;
const phone = { size: { width: 390, height: 844 }, light: "dark" } as const;

/** How a journey is walked: with JavaScript on one kind of screen, without it on the other. */
export const deskThenPhone = [
  { script: true, ...desktop },
  { script: false, ...phone },
] as const;
export const phoneThenDesk = [
  { script: true, ...phone },
  { script: false, ...desktop },
] as const;
