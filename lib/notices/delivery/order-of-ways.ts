import { type Channel, channels, usualChannels } from "@/lib/notices/notices";

/** The ways that carry something today, in the order in which they are the last that is left. */
const carrying: readonly Channel[] = ["email", "post", "fax", "phone"];

/**
 * In which order a bill tries to reach somebody (P41): as they chose, or else as whoever sends it wants, or else by email and then by
 * letter; and when those are at their end by what is left. Nobody is called, or sent a fax, who did not choose it before both have failed.
 */
export function orderOfWays(wish: {
  chosen: readonly Channel[] | null;
  wanted: readonly Channel[];
}): Channel[] {
  const { chosen, wanted } = wish;
  const ours = wanted.filter((channel) => usualChannels.includes(channel));
  const first = chosen ?? (ours.length > 0 ? ours : usualChannels);
  return [...new Set([...first, ...carrying])].filter((channel) => carrying.includes(channel));
}

/** The channels among some words. */
export function channelsIn(words: readonly string[]): Channel[] {
  return words.flatMap((word) => channels.find((one) => one === word) ?? []);
}
