import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { keyBackupDays } from "@/lib/privacy/erasing";

/** Where the two parts of backups are kept: better not on one disk, nor by one person. */
export type Places = { files: string; keys: string };

const day = 86_400_000;
const ending = ".sealed";

/** The places that a command names; the keys are beside the rest unless told. */
export function placesIn(folder: string, keys = `${folder}-keys`): Places {
  return { files: path.resolve(folder), keys: path.resolve(keys) };
}

/** The file of one part of a backup. */
export function partOf(place: string, stamp: string): string {
  return path.join(place, `${stamp}${ending}`);
}

/** A backup's name, by which backups stand in order: "2026-11-28T10-50-00Z". */
export function stampOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
}

/** Backups of which both parts are there, oldest first. */
export function listBackups(places: Places): string[] {
  const [files, keys] = [namesIn(places.files), namesIn(places.keys)];
  return files.filter((stamp) => keys.includes(stamp));
}

/** Removes what is past its life: keys first, since with them everything that they open is gone (P31, P43). */
export function dropExpired(places: Places, now: Date): void {
  const last = stampOf(new Date(now.getTime() - keyBackupDays * day));
  for (const place of [places.keys, places.files]) {
    for (const stamp of namesIn(place)) if (stamp < last) rmSync(partOf(place, stamp));
  }
}

function namesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}
