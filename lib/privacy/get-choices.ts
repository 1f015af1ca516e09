import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { sayCategory, sayUse } from "@/lib/policy/say-use";
import { findRequest } from "@/lib/privacy/choices/find-request";
import { type FoundUse, findUses } from "@/lib/privacy/choices/find-uses";
import { isNewKind } from "@/lib/privacy/choices/is-new-kind";
import { listAnswers } from "@/lib/privacy/choices/list-answers";
import { type ChoiceState, type Choices, type HeldKind, stateAfter } from "@/lib/privacy/privacy";
import { type Held, loadMoment } from "@/lib/privacy/vault/load-moment";

/**
 * What a mail asked, for whoever has its address: new uses, the kinds of data that each is about, and every answer so far (P46).
 * Says nothing of who it is, and looking changes nothing (I25).
 * @throws DomainError not_found for an address that was never made.
 */
export async function getChoices(ctx: Context, input: { token: string }): Promise<Choices> {
  const request = await findRequest(ctx, input.token);
  const [moment, given] = await Promise.all([
    loadMoment(ctx, { personIds: [request.personId], version: request.newest }),
    listAnswers(ctx, request),
  ]);
  const held = [...moment.data.values()].filter(({ restricted }) => !restricted);
  const { version, effectiveAt, inEffect, askedAt, expiresAt, lapsed, overtaken } = request;
  return {
    ...{ version, effectiveAt, inEffect, askedAt, expiresAt, lapsed, overtaken },
    uses: findUses(request).map((use) => ({
      ...sayUse(use),
      ...shown(use, held, given),
    })),
  };
}

type Given = Awaited<ReturnType<typeof listAnswers>>;

function shown(use: FoundUse, held: readonly Held[], given: Given) {
  // An answer to a use is written once for each of its rights, all at one moment.
  const answers = given.filter(({ gid }) => gid === use.gids[0]);
  const last = answers.at(-1)?.answer;
  const state: ChoiceState = last ? stateAfter[last] : "open";
  return {
    ...{ over: use.over, held: kindsOf(use, held), state },
    answers: answers.map(({ answer, at }) => ({ answer, at })),
  };
}

function kindsOf({ rights }: FoundUse, held: readonly Held[]): HeldKind[] {
  return held
    .filter((datum) => isNewKind(datum, rights))
    .map(({ category, version, collectedAt }) => ({
      ...{
        words: sayCategory(category),
        version,
        collectedOn: localDateOf(collectedAt),
      },
    }));
}
