import path from "node:path";

/** A test that passed, and the promises that its name begins with. */
export type Proof = { promises: string[]; test: string; file: string };

const named = /^(P\d+(?:, P\d+)*): (.+)$/s;

/** What a test proves: "P4, P22: what leaves is written down" proves two promises. Empty for a test that names none. */
export function readProof(title: string, file: string): Proof[] {
  const [, promises, test] = named.exec(title) ?? [];
  if (!promises || !test) return [];
  return [{ promises: promises.split(", "), test, file: path.relative(".", file) }];
}
