import type { Context } from "@/lib/context/open-context";
import { keyedHash } from "@/lib/crypto/keyed-hash";
import { sql } from "@/lib/db/sql";
import type { PersonGroup, PersonValues } from "@/lib/privacy/privacy";

type Known = { personId: string; groups: readonly PersonGroup[]; stored: PersonValues };

/** What became of each group between the page and the form: what to write, what to take out, and what two windows say differently. */
type Merged = { write: PersonValues; emptied: PersonGroup[]; clashes: PersonGroup[] };

/** What of somebody was on the screen, group by group and without a value: a form carries it along, so that two windows lose nothing. */
export function seenOf({ personId, groups, stored }: Known): string {
  return groups.map((group) => `${group}:${printOf(personId, group, stored)}`).join(" ");
}

/**
 * Lays what a form says over what is stored. What the form left as it saw it is not written, and so undoes nothing that another
 * window did meanwhile; what both changed is a clash for its person to settle.
 */
export function mergeTyped(known: Known & { seen: string; typed: PersonValues }): Merged {
  const { personId, groups, stored, typed } = known;
  const seen = new Map(known.seen.split(" ").map((part) => splitPrint(part)));
  const merged: Merged = { write: {}, emptied: [], clashes: [] };
  for (const group of groups) {
    const [now, then] = [printOf(personId, group, stored), seen.get(group)];
    const wanted = printOf(personId, group, typed);
    if (wanted === now || wanted === then) continue;
    if (now !== then) merged.clashes.push(group);
    else if (typed[group] === undefined) merged.emptied.push(group);
    else Object.assign(merged.write, { [group]: typed[group] });
  }
  return merged;
}

function printOf(personId: string, group: PersonGroup, values: PersonValues): string {
  const value = values[group];
  if (value === undefined) return "-";
  const words = `${personId} ${group} ${spelled(value)}`;
  return keyedHash("seen on the screen", words).toString("base64url").slice(0, 16);
}

/** Equal values alike, in whichever order their parts stand. */
function spelled(value: PersonValues[PersonGroup]): string {
  const parts = typeof value === "object" ? Object.entries(value).sort() : value;
  return JSON.stringify(parts);
}

function splitPrint(part: string): [string, string] {
  const at = part.indexOf(":");
  return [part.slice(0, at), part.slice(at + 1)];
}

/** Lets forms about one person be saved one after the other, until the transaction ends: the second sees what the first wrote. */
export async function takeTurns(ctx: Context, personId: string): Promise<void> {
  await ctx.db.$queryRaw(sql`
    SELECT pg_advisory_xact_lock(7274006, uuid_hash(${personId}::uuid))::text AS locked`);
}
