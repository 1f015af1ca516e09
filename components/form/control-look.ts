/** How every box that takes an answer looks. */
export const controlLook =
  "min-h-12 w-full min-w-0 border border-edge bg-sheet px-3 py-2 text-base leading-6 placeholder:text-soft hover:border-ink aria-invalid:border-2 aria-invalid:border-sun";
