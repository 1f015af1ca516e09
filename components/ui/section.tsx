import type { ReactNode } from "react";

type Props = { id: string; title: string; aside?: ReactNode; children: ReactNode };

/** A hairline, the name of the part in the margin, the part beside it. */
export function Section({ id, title, aside, children }: Props) {
  return (
    <section aria-labelledby={id} className="wrap">
      <div className="border-line grid gap-x-12 gap-y-6 border-t py-10 md:grid-cols-[13rem_minmax(0,1fr)] lg:py-14 print:block print:py-4">
        <div className="print:mb-3">
          <h2 id={id} className="caps text-part">
            {title}
          </h2>
          {aside ? <div className="text-small text-soft mt-2">{aside}</div> : null}
        </div>
        <div className="min-w-0">{children}</div>
      </div>
    </section>
  );
}
