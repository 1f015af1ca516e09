import { OwnUseTicket } from "@/components/account/privacy/own-use-ticket";
import type { FormAction } from "@/lib/action/state";
import type { OwnUse } from "@/lib/privacy/privacy";

type Props = { uses: readonly OwnUse[]; gpc: boolean; answer: FormAction };

/** Each use that takes a yes, with an answer of its own; a no is as near as a yes (P9, P20, P27, P46). */
export function OwnUses({ uses, gpc, answer }: Props) {
  return (
    <ul className="grid grid-cols-1 gap-6">
      {uses.map((use) => (
        <li
          key={use.id}
          id={use.id}
          className="ticket grid scroll-mt-6 grid-cols-1 gap-4 p-6 sm:p-8"
        >
          <OwnUseTicket use={use} gpc={gpc} answer={answer} />
        </li>
      ))}
    </ul>
  );
}
