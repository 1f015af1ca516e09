import path from "node:path";

/** A test that passed, and the promises that its name begins with. */
export type Proof = { promises: string[]; test: string; file: string };

const one = String.raw`(?:[PI]\d+|rules? \d+(?:(?:, | and | to )\d+)*)`;
const named = new RegExp(`^(${one}(?:, ${one})*): (.+)$`, "s");

/**
 * What a test proves: "P4, P22: what leaves is written down" proves two promises. Invariants and rules may be named beside them:
 * "P34, I22: ...", "rules 33 and 34, P39: ...". Empty for a test that names no promise.
 */
export function readProof(title: string, file: string): Proof[] {
  const [, names = "", test = ""] = named.exec(title) ?? [];
  const promises = names.match(/P\d+/g);
  if (!promises) return [];
  return [{ promises, test, file: path.relative(".", file) }];
}
