import type { Condition } from "@/lib/policy/policy";

const words: Readonly<Record<string, string>> = {
  orderProblem: "while there is a problem with your order",
  openCase: "for a task that concerns you, while it is open",
  twoPerson: "when two of our people have agreed",
  noDispute: "while you have not disputed it",
  noPromiseToPay: "while no promise to pay is running",
  toldFirst: "after you were told",
  chosenOrLast: "if you asked for it, or if the ways before it did not reach you",
  signedUp: "while you are signed up for",
  interest: "while you have asked us for a",
};

/** A condition after "only": `overdueDays>=60` is "once it is 60 days overdue". */
export function conditionWords(condition: Condition): string {
  const [about = condition, than] = condition.split(/:|>=/);
  if (about === "k") return `in numbers of at least ${than} people`;
  if (about === "overdueDays") return `once it is ${than} days overdue`;
  if (about === "noticesDelivered") return `once ${than} notices of it have reached you`;
  const word = words[about] ?? about;
  return than ? `${word} ${than.replaceAll("-", " ")}` : word;
}
