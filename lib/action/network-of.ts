import { isIPv6 } from "node:net";

/**
 * What of a network address its holder cannot choose: of IPv6 the first half, since whoever is given one is given as many as they like.
 * @throws nothing: what is no address stands for itself.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address.replace(/%.*/, ""));
  const mapped = groups.slice(0, 5).every((group) => group === "0") && groups[5] === "ffff";
  return (mapped ? groups.slice(6) : groups.slice(0, 4)).join(":");
}

/** All eight of them, as the shortest that they can be written. */
function groupsOf(address: string): string[] {
  const [head = "", tail = ""] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const [first, last] = [head, tail].map((part) => part.split(":").filter(Boolean));
  const left = 8 - (first?.length ?? 0) - (last?.length ?? 0);
  return [...(first ?? []), ...Array<string>(left).fill("0"), ...(last ?? [])];
}
