import type { Wish } from "@/lib/support/support";

/** What one can ask for, as the form says it. */
export const wishWords = [
  { value: "question", label: "A question about a trip, a booking or a bill" },
  { value: "copy", label: "I want a copy of what you hold about me" },
  { value: "correct", label: "I want something corrected" },
  { value: "remove", label: "I want what you hold about me removed" },
] as const satisfies readonly { value: Wish; label: string }[];
