type Props = {
  page: number;
  pages: number;
  /** The address of a page of the same list. */
  hrefOf: (page: number) => string;
};

export function Pagination({ page, pages, hrefOf }: Props) {
  if (pages <= 1) return null;
  const step = "flex min-h-11 items-center px-4 border border-edge bg-sheet hover:border-ink";
  return (
    <nav aria-label="Pages" className="text-small flex flex-wrap items-center gap-4 pt-8">
      {page > 1 ? (
        <a rel="prev" href={hrefOf(page - 1)} className={step}>
          Previous page
        </a>
      ) : null}
      <p>
        Page {page} of {pages}
      </p>
      {page < pages ? (
        <a rel="next" href={hrefOf(page + 1)} className={step}>
          Next page
        </a>
      ) : null}
    </nav>
  );
}
