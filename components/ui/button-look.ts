const shape =
  "inline-flex min-h-12 items-center justify-center border px-6 py-2 text-center font-semibold text-base leading-6 transition-colors cursor-pointer disabled:cursor-not-allowed disabled:opacity-60";

/** The three buttons of the house: the thing to do, another thing, a thing in passing. */
export const buttonLook = {
  sun: `${shape} border-sun bg-sun text-on-sun hover:border-ink hover:bg-ink hover:text-paper`,
  ink: `${shape} border-ink bg-transparent text-ink hover:bg-ink hover:text-paper`,
  plain: `${shape} border-edge bg-sheet text-ink hover:border-ink`,
} as const;

export type ButtonKind = keyof typeof buttonLook;
