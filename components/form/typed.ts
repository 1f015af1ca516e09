import type { Refused } from "@/lib/action/state";

/** What a field of a form that came back holds, or else what it begins with. */
export function typedIn(refused: Refused | null, name: string, otherwise = ""): string {
  if (!refused) return otherwise;
  return Object.hasOwn(refused.typed, name) ? (refused.typed[name] ?? "") : "";
}

/** A box that is not ticked is not sent at all. */
export function tickedIn(refused: Refused | null, name: string): boolean {
  return typedIn(refused, name) === "on";
}
