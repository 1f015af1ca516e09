import type { Choice } from "@/lib/policy/accepted-by";
import { keyOf, type Right } from "@/lib/policy/fold-rights";

/** The rights that a no takes back: to refuse takes back that one, to withdraw all to the same use that rest on a yes (P46). */
export function takenBack(
  answers: readonly Pick<Choice, "gid" | "answer">[],
  rights: readonly Right[],
): string[] {
  const keys = new Map(rights.map(({ gid, grant }) => [gid, keyOf(grant)]));
  const ended = (answer: Choice["answer"]) =>
    answers.filter((one) => one.answer === answer).map(({ gid }) => gid);
  const refused = new Set(ended("refuse"));
  const withdrawn = new Set(ended("withdraw").map((gid) => keys.get(gid)));
  return rights
    .filter(({ grant }) => grant.basis === "permission")
    .filter(({ gid, grant }) => refused.has(gid) || withdrawn.has(keyOf(grant)))
    .map(({ gid }) => gid);
}
