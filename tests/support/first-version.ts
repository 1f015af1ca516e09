import { findVersion, type Written } from "@/lib/policy/find-version";

/** The version that is in force in a new database. */
export function firstVersion(): Written {
  const written = findVersion(1);
  if (!written) throw new Error("the code has a first version");
  return written;
}
