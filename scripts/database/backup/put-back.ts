import { chmodSync, chownSync, existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { unpackFiles } from "@/scripts/database/backup/pack";
import { listBackups, type Places, partOf } from "@/scripts/database/backup/places";
import { readSealed } from "@/scripts/database/backup/sealed-file";
import { findHome, type Home } from "@/scripts/database/embedded/find-home";
import { endOrphan } from "@/scripts/database/embedded/orphan";

/**
 * Puts a backup in the place of the embedded cluster, which nobody may be using; what was there is set aside. The next start
 * of the server reads the log of changes, and ends where the backup ended.
 * @param stamp the newest backup unless told.
 * @returns the name of the backup, and where the data that it replaced is; null where there was none.
 */
export async function putBack(
  folder: string,
  places: Places,
  secret: string,
  stamp?: string,
): Promise<{ stamp: string; aside: string | null }> {
  const home = findHome(folder);
  const found = listBackups(places);
  const chosen = stamp ?? found.at(-1);
  if (!chosen || !found.includes(chosen))
    throw new Error(
      `There is no such backup with its keys. There are: ${found.join(", ") || "none"}.`,
    );
  const draft = `${home.folder}.restored`;
  rmSync(draft, { recursive: true, force: true });
  for (const place of [places.files, places.keys])
    await readSealed(partOf(place, chosen), secret, (content) => unpackFiles(content, draft));
  own(draft, home.user);
  await endOrphan(home.folder);
  const aside = existsSync(home.folder) ? `${home.folder}.before-${chosen}` : null;
  if (aside) {
    rmSync(aside, { recursive: true, force: true });
    renameSync(home.folder, aside);
  }
  renameSync(draft, home.folder);
  return { stamp: chosen, aside };
}

/** As the server wants to find it: nobody else may enter. */
function own(folder: string, user: Home["user"]): void {
  const within = readdirSync(folder, { recursive: true, withFileTypes: true });
  const folders = within.filter((entry) => entry.isDirectory());
  const all = [folder, ...within.map((entry) => path.join(entry.parentPath, entry.name))];
  for (const place of [folder, ...folders.map((entry) => path.join(entry.parentPath, entry.name))])
    chmodSync(place, 0o700);
  if (user) for (const place of all) chownSync(place, user.uid, user.gid);
}
