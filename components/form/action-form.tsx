"use client";

import { type ReactNode, useActionState } from "react";
import { Refusal } from "@/components/form/refusal";
import type { FormAction, Refused } from "@/lib/action/state";

type Props = {
  action: FormAction;
  labels?: Readonly<Record<string, string>>;
  className?: string;
  /** Draws the fields; gets what was refused and typed, or null, and whether the answer is on its way. */
  children: (refused: Refused | null, sending: boolean) => ReactNode;
};

/** A form that posts to one of our actions, with JavaScript or without, and keeps what was typed when it is refused. */
export function ActionForm({ action, labels = {}, className, children }: Props) {
  const [refused, send, sending] = useActionState(action, null);
  return (
    <form action={send} className={className} noValidate aria-busy={sending}>
      <Refusal refused={refused} labels={labels} />
      {children(refused, sending)}
    </form>
  );
}
