"use client";

import { useEffect, useRef } from "react";
import type { Refused } from "@/lib/action/state";

type Props = {
  refused: Refused | null;
  /** The names of the form's fields in their order, with their labels: each message links to its field. */
  labels?: Readonly<Record<string, string>>;
  /** What the form is about, where a page has several: its fields' ids are their names and this. */
  about?: string | undefined;
};

/** Why the form came back. Takes the focus, so that nobody has to look for it. */
export function Refusal({ refused, labels = {}, about }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) box.current?.focus();
  }, [refused]);
  if (!refused) return null;
  const named = Object.entries(refused.fields).filter(([, messages]) => messages.length > 0);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="measure border-sun bg-sand border-l-4 px-5 py-4"
    >
      <p className="font-semibold">{refused.message}</p>
      <ul className="text-small mt-1">
        {named.map(([name, messages]) => (
          <li key={name}>
            <a href={about ? `#${name}-${about}` : `#${name}`} className="link">
              {labels[name] ? `${labels[name]}: ` : ""}
              {messages.join(" ")}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
