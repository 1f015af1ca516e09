import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { seal } from "@/lib/crypto/seal";
import { sql } from "@/lib/db/sql";
import { archiveKey } from "@/lib/privacy/access/archive-key";
import { packArchive } from "@/lib/privacy/access/pack-archive";
import { lockPeople } from "@/lib/privacy/erasure/lock-people";
import type { Holders, Paper, Papers } from "@/lib/privacy/holders";
import { readEverything } from "@/lib/privacy/read-everything";

type Sources = { holders: Holders; papers: Papers };
type Asked = { id: string; personId: string; people: string[] };

/**
 * Makes a copy that was asked for, sealed under a key of its person's that goes with everything else of theirs, and says meanwhile
 * how far it is. Made once; run under `rights`.
 */
export async function makeArchive(
  ctx: Context,
  sources: Sources,
  input: { archiveId: string },
): Promise<void> {
  const [asked] = await ctx.db.$queryRaw<Asked[]>(sql`
    SELECT id, person_id AS "personId", people FROM data_archive
    WHERE id = ${input.archiveId}::uuid AND content_ct IS NULL`);
  if (!asked) return;
  const made = await printAll(ctx, sources.papers, asked);
  await ctx.transaction((inner) => packAndSeal(inner, sources.holders, asked, made));
}

/** One document after the other, outside of any transaction: each takes a moment, and each is a step that can be seen. */
async function printAll(ctx: Context, papers: Papers, asked: Asked): Promise<Paper[]> {
  const ids = await papers.list({ personIds: asked.people });
  const made: Paper[] = [];
  for (const [at, id] of ids.entries()) {
    await noteStep(ctx, asked.id, at, ids.length + 1);
    made.push(...(await papers.make(id)));
  }
  await noteStep(ctx, asked.id, ids.length, ids.length + 1);
  return made;
}

async function noteStep(ctx: Context, id: string, done: number, steps: number): Promise<void> {
  await ctx.db.$executeRaw(sql`
    UPDATE data_archive SET done = ${done}, steps = ${steps} WHERE id = ${id}::uuid AND content_ct IS NULL`);
}

async function packAndSeal(ctx: Context, holders: Holders, asked: Asked, made: readonly Paper[]) {
  const { id, personId, people } = asked;
  await lockPeople(ctx, [personId]);
  const everything = await readEverything(ctx, holders, { personIds: people });
  const key = await archiveKey(ctx, personId, "make");
  if (!key) return;
  const place = { personId, field: `data_archive.${id}` };
  const sealed = seal(key, place, packArchive(everything, made).toString("base64"));
  const written = await ctx.db.$executeRaw(sql`
    UPDATE data_archive SET content_ct = ${sealed}, done = steps WHERE id = ${id}::uuid AND content_ct IS NULL`);
  if (written === 1) await emit(ctx, "archive.made", { archiveId: id });
}
