import type { Context } from "@/lib/context/open-context";
import { seal } from "@/lib/crypto/seal";
import { sql } from "@/lib/db/sql";
import { archiveKey } from "@/lib/privacy/access/archive-key";
import { packArchive } from "@/lib/privacy/access/pack-archive";
import { lockPeople } from "@/lib/privacy/erasure/lock-people";
import type { Holders } from "@/lib/privacy/holders";
import { readEverything } from "@/lib/privacy/read-everything";

/** Makes a copy that was asked for, sealed under a key of its person's that goes with everything else of theirs. Made once. */
export async function makeArchive(
  ctx: Context,
  holders: Holders,
  input: { archiveId: string },
): Promise<void> {
  await ctx.transaction(async (inner) => {
    const [asked] = await inner.db.$queryRaw<{ person_id: string; people: string[] }[]>(sql`
      SELECT person_id, people FROM data_archive WHERE id = ${input.archiveId}::uuid AND content_ct IS NULL`);
    if (!asked) return;
    const { person_id: personId, people } = asked;
    await lockPeople(inner, [personId]);
    const everything = await readEverything(inner, holders, { personIds: people });
    const place = { personId, field: `data_archive.${input.archiveId}` };
    const key = await archiveKey(inner, personId, "make");
    if (!key) return;
    const sealed = seal(key, place, packArchive(everything).toString("base64"));
    await inner.db.$executeRaw(sql`
      UPDATE data_archive SET content_ct = ${sealed} WHERE id = ${input.archiveId}::uuid`);
  });
}
