import { type Channel, channels, usualChannels } from "@/lib/notices/notices";

/** The ways that carry something today, in the order in which they are the last that is left. */
const carrying: readonly Channel[] = ["email", "post"];

/**
 * In which order a bill tries to reach somebody (P41): as they chose, or else as whoever sends it wants, or else by email and then by
 * letter; and when those are at their end by what is left.
 */
export function orderOfWays(wish: {
  chosen: readonly Channel[] | null;
  wanted: readonly Channel[];
}): Channel[] {
  const { chosen, wanted } = wish;
  const first = chosen ?? (wanted.length > 0 ? wanted : usualChannels);
  return [...new Set([...first, ...carrying])].filter((channel) => carrying.includes(channel));
}

/** The channels among some words. */
export function channelsIn(words: readonly string[]): Channel[] {
  return words.flatMap((word) => channels.find((one) => one === word) ?? []);
}
