import { listMyPeople } from "@/lib/account/list-my-people";
import type { Context } from "@/lib/context/open-context";
import { countOpenQuestions } from "@/lib/privacy/count-open-questions";

/** How many new uses whoever asks was asked about and has not answered, under `rights`. */
export async function countMyQuestions(ctx: Context): Promise<number> {
  const people = await listMyPeople(ctx);
  return await countOpenQuestions(ctx, { personIds: people.map(({ personId }) => personId) });
}
