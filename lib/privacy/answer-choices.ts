import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { DomainError, notFound } from "@/lib/errors";
import { acceptedBy, type Choice } from "@/lib/policy/accepted-by";
import { keyOf } from "@/lib/policy/fold-rights";
import type { Moment } from "@/lib/policy/moment";
import { forgetCollectedFor } from "@/lib/privacy/choices/forget-collected-for";
import { offeredNow } from "@/lib/privacy/choices/offered-now";
import { takenBack } from "@/lib/privacy/choices/taken-back";
import { recallDisclosures } from "@/lib/privacy/recall-disclosures";
import { loadMoment } from "@/lib/privacy/vault/load-moment";

type Answer = Pick<Choice, "gid" | "answer">;

/**
 * Writes down what a person answers to rights, each once, under the purpose `rights`; the database changes what may be done with
 * their data in the same transaction, what was collected on a yes alone goes with it, and what was sent on it is asked back (P20, P26,
 * P46). A yes is taken only to what is offered to this person now (I4); a no always. What was answered so already is not written
 * again.
 * @returns how many answers were new.
 * @throws DomainError `not_found` for who is not there or was erased; `invalid` for a yes to what is not asked of them.
 */
export async function answerChoices(
  ctx: Context,
  input: { personId: string; answers: readonly Answer[]; via: string; requestId?: string },
): Promise<number> {
  const { personId, via, requestId = null } = input;
  return await ctx.transaction(async (inner) => {
    const { announced, inForce } = await lock(inner, personId);
    const moment = await loadMoment(inner, { personIds: [personId], version: announced });
    const fresh = input.answers.filter((given) => isNews(personId, given, moment));
    const offered = new Set(offeredNow(personId, moment, inForce).map(({ gid }) => gid));
    const known = new Set(moment.rights.map(({ gid }) => gid));
    const odd = fresh.find(({ gid, answer }) => !(answer === "accept" ? offered : known).has(gid));
    if (odd) throw new DomainError("invalid", "This is not asked of you at the moment.");

    if (fresh.length > 0)
      await inner.db.$executeRaw(sql`
        INSERT INTO choice (person_id, gid, answer, via, request_id)
        SELECT ${personId}::uuid, gid, answer, ${via}, ${requestId}::uuid
        FROM unnest(${fresh.map(({ gid }) => gid)}::text[], ${fresh.map(({ answer }) => answer)}::text[]) AS a(gid, answer)`);
    const gids = takenBack(fresh, moment.rights);
    if (gids.length > 0)
      await recallDisclosures(inner, { personIds: [personId], reason: "withdrawn", gids });
    const refused = new Set(
      input.answers.filter(({ answer }) => answer !== "accept").map(({ gid }) => gid),
    );
    await forgetCollectedFor(inner, {
      personId,
      rights: moment.rights.filter(({ gid }) => refused.has(gid)),
    });
    return fresh.length;
  });
}

/**
 * Lets answers of one person come one after the other, and none after an erasure.
 * @returns the version that was announced last, which may take effect later and is answered from that day on, and the one in force.
 */
async function lock(
  ctx: Context,
  personId: string,
): Promise<{ announced: number; inForce: number }> {
  const [found] = await ctx.db.$queryRaw<{ announced: number; inForce: number }[]>(sql`
    SELECT (SELECT max(number) FROM policy_version) AS announced, (SELECT max(number) FROM policy_effect) AS "inForce"
    FROM person WHERE id = ${personId}::uuid AND erased_at IS NULL FOR NO KEY UPDATE`);
  if (!found) throw notFound("person");
  return found;
}

/** Whether an answer says something else than what stands: a first no does, though it changes nothing. */
function isNews(personId: string, { gid, answer }: Answer, moment: Moment): boolean {
  const last = moment.choices.findLast((choice) => choice.gid === gid);
  if (last?.answer !== answer) return true;
  const accepted = acceptedBy(personId, moment);
  if (answer === "accept") return !accepted.has(gid);
  const keys = new Map(moment.rights.map((right) => [right.gid, keyOf(right.grant)]));
  return answer === "withdraw" && [...accepted].some((one) => keys.get(one) === keys.get(gid));
}
