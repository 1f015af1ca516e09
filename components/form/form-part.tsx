import type { ReactNode } from "react";

type Props = { title: string; about?: ReactNode; children: ReactNode };

/** A group of fields with its name, as fieldset and legend. */
export function FormPart({ title, about, children }: Props) {
  return (
    <fieldset className="border-line min-w-0 border-t pt-6">
      <legend className="caps text-part float-left mb-1 w-full">{title}</legend>
      {about ? <div className="measure text-small text-soft clear-both">{about}</div> : null}
      <div className="clear-both pt-5">{children}</div>
    </fieldset>
  );
}
