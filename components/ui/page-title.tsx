import type { ReactNode } from "react";

type Props = { title: string; children?: ReactNode };

/** The name of a page without a picture. */
export function PageTitle({ title, children }: Props) {
  return (
    <div className="wrap pt-12 pb-10 sm:pt-16">
      <h1 className="caps text-title max-w-4xl">{title}</h1>
      {children ? <div className="measure text-lead text-soft mt-4">{children}</div> : null}
    </div>
  );
}
