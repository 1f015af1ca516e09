import { keyOf, type Right } from "@/lib/policy/fold-rights";

/** What a person answered to one right, and when: its place in the ledger, which may have gaps. */
export type Choice = {
  person: string;
  gid: string;
  answer: "accept" | "refuse" | "withdraw";
  seq: number;
};

/**
 * The rights that a person said yes to and has not gone back on, by gid (P46). The last answer counts. To refuse takes back that
 * one right; to withdraw takes back every right to the same use of the same data, however it was asked for (I6, I7).
 */
export function acceptedBy(
  person: string,
  { choices, rights }: { choices: readonly Choice[]; rights: readonly Right[] },
): ReadonlySet<string> {
  const keys = new Map(rights.map(({ gid, grant }) => [gid, keyOf(grant)]));
  const accepted = new Set<string>();
  for (const { gid, answer } of inOrder(choices.filter((choice) => choice.person === person))) {
    if (answer === "accept") accepted.add(gid);
    else accepted.delete(gid);
    if (answer !== "withdraw") continue;
    for (const other of accepted) if (keys.get(other) === keys.get(gid)) accepted.delete(other);
  }
  return accepted;
}

function inOrder(choices: readonly Choice[]): Choice[] {
  return [...choices].sort((a, b) => a.seq - b.seq);
}
