"use client";

import { RemoveForm } from "@/components/account/remove-form";
import type { FormAction } from "@/lib/action/state";

type Props = {
  answers: readonly { name: string; label: string; words: string }[];
  remove: FormAction;
};

/** What was told, each with a button that removes it alone (P9). */
export function AnswersNow({ answers, remove }: Props) {
  return (
    <ul className="border-line border-b">
      {answers.map(({ name, label, words }) => (
        <li
          key={name}
          className="border-line flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-t py-3"
        >
          <p>
            <span className="text-small text-soft block">{label}</span>
            {words}
          </p>
          <RemoveForm group={name} what={label} action={remove} />
        </li>
      ))}
    </ul>
  );
}
