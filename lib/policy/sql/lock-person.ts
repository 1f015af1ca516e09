/**
 * Makes answers wait for rows and acts that are under way for the same person, and those for answers, until the transaction ends.
 * People share a thousand locks, so that storing a hundred thousand at once takes no more.
 */
export function lockPerson(person: string, mode: "shared" | "alone"): string {
  const lock = mode === "shared" ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock";
  return `PERFORM ${lock}(7274003, ${personSlot(person)});`;
}

/** Which of the locks a person has. */
export function personSlot(person: string): string {
  return `uuid_hash(${person}) & 1023`;
}
