import { isValidElement, type ReactNode } from "react";
import { expect, test } from "vitest";
import { ProposalTable } from "@/components/staff/proposal-table";
import { newId } from "@/lib/ids";
import type { WaitingProposal } from "@/lib/staff/staff";

const waiting: WaitingProposal = {
  ...{ id: newId(), kind: "refund", what: "Refund", why: "As a gesture", ref: "K7QM-4XWD" },
  ...{
    customerId: newId(),
    amountMinor: 35_000n,
    currency: "USD",
    by: "Bela",
    proposedAt: new Date(),
  },
  ...{ own: false, mayApprove: true },
};

/** Every prop that React takes for a reference to what is on the screen. */
function refsIn(node: ReactNode): unknown[] {
  if (Array.isArray(node)) return node.flatMap(refsIn);
  if (!isValidElement<{ ref?: unknown; children?: ReactNode }>(node)) return [];
  const { ref, children } = node.props;
  return [...(ref === undefined ? [] : [ref]), ...refsIn(children)];
}

test("rule 64: what waits for a second person is handed on under no name that is React's own, which no page on the server may use", () => {
  const action = async () => undefined as never;
  const decisions = { approve: action, approveChange: action, reject: action };
  const table = ProposalTable({ proposals: [waiting], about: new Map(), ...decisions });
  expect(refsIn(table)).toEqual([]);
});
