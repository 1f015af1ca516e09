"use client";

import { type ReactNode, useActionState, useEffect, useState } from "react";
import { keepTyped } from "@/components/form/keep-typed";
import { Refusal } from "@/components/form/refusal";
import type { FormAction, Refused } from "@/lib/action/state";

type Props = {
  action: FormAction;
  labels?: Readonly<Record<string, string>>;
  /** What it is about, where a page has several such forms: then the ids of its fields are their names and this, as "number-42". */
  about?: string;
  className?: string;
  /** Shows what the answer will surely be, before it is there. What comes to nothing is taken back. */
  foresee?: (sent: FormData) => void;
  /** Draws the fields; gets what was refused and typed, or null, and whether the answer is on its way. */
  children: (refused: Refused | null, sending: boolean) => ReactNode;
};

/**
 * A form that posts to one of our actions, with JavaScript or without, and keeps what was typed when it is refused, or when the line
 * is cut off on the way.
 */
export function ActionForm({ action, labels = {}, about, className, foresee, children }: Props) {
  // The page as it was sent names the action itself, which is what works without scripts.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const [refused, send, sending] = useActionState(
    awake ? keepTyped(action, foresee) : action,
    null,
  );
  return (
    <form action={send} className={className} noValidate aria-busy={sending}>
      <Refusal {...{ refused, labels, about }} />
      {children(refused, sending)}
    </form>
  );
}
