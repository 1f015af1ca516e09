import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { ChoiceAnswer } from "@/lib/privacy/privacy";

type Given = { gid: string; answer: ChoiceAnswer; at: Date; seq: bigint };

/** What a person has answered to rights, in order. */
export async function listAnswers(
  ctx: Context,
  input: { personId: string; gids: readonly string[] },
): Promise<Given[]> {
  return await ctx.db.$queryRaw<Given[]>(sql`
    SELECT gid, answer, at, seq FROM choice
    WHERE person_id = ${input.personId}::uuid AND gid = ANY(${input.gids}::text[]) ORDER BY seq`);
}
