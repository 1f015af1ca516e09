import type { PolicyVersion, RetentionClass } from "@/lib/policy/policy";

/**
 * For how many days a class is kept, by the version under which something was collected: what that version says, or less where a
 * later one does. Never more than was promised (P47, I12).
 */
export function keptDays(
  retentionClass: RetentionClass,
  versions: readonly PolicyVersion[],
): ReadonlyMap<number, number> {
  const said = versions.flatMap(({ number, retention }) => {
    const days = retention[retentionClass]?.days;
    return days === undefined ? [] : [{ number, days }];
  });
  return new Map(
    said.map(({ number }) => [
      number,
      Math.min(...said.filter((later) => later.number >= number).map(({ days }) => days)),
    ]),
  );
}
