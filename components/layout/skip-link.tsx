/** The first stop of the tab key; every page's `main` is `#content`. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="focus:bg-ink focus:text-paper sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:px-4 focus:py-2"
    >
      Skip to content
    </a>
  );
}
