import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { findVersion } from "@/lib/policy/find-version";
import { mayCarry } from "@/lib/policy/rights-in";
import { sayCategory, sayUse } from "@/lib/policy/say-use";
import { isNewKind } from "@/lib/privacy/choices/is-new-kind";
import { type OwnQuestion, ownQuestions } from "@/lib/privacy/choices/own-questions";
import { type HeldKind, type OwnUse, stateAfter } from "@/lib/privacy/privacy";
import type { Held } from "@/lib/privacy/vault/load-moment";

type Moment = Awaited<ReturnType<typeof ownQuestions>>["moment"];

/**
 * Every use that takes a yes of people who answer as one, whether asked for by a new version or offered ever since, with what of
 * theirs it is about and every answer so far (P27, P46). Under the purpose `rights`; looking changes nothing.
 */
export async function listOwnUses(
  ctx: Context,
  input: { personIds: readonly string[] },
): Promise<OwnUse[]> {
  const { questions, moment } = await ownQuestions(ctx, input.personIds);
  return questions.map((question) => {
    const data = dataOf(question, moment);
    return {
      ...sayUse(question),
      ...{ use: question.use, about: aboutOf(question, moment) },
      held: kindsOf(data),
      state: stateOf(question, moment),
      isNew: data.some((datum) => question.of.some(({ rights }) => isNewKind(datum, rights))),
      answers: answersTo(question, moment),
    };
  });
}

/** What its contract says of a recipient, in the version that was announced last. */
function aboutOf({ recipient }: OwnQuestion, { version }: Moment): string | null {
  const contracts = findVersion(version)?.version.disclosures ?? [];
  const contract = contracts.find((one) => one.recipient === recipient);
  return contract ? `${contract.name} ${contract.about.replace(/, if .*$/, "")}` : null;
}

function dataOf({ of }: OwnQuestion, moment: Moment): Held[] {
  return [...moment.data.values()]
    .filter(({ restricted }) => !restricted)
    .filter((datum) =>
      of.some(
        ({ personId, rights }) =>
          personId === datum.person && rights.some((right) => mayCarry(datum, right)),
      ),
    );
}

function kindsOf(data: readonly Held[]): HeldKind[] {
  const kinds = data.map(({ category, version, collectedAt }) => ({
    ...{ words: sayCategory(category), version, collectedOn: localDateOf(collectedAt) },
  }));
  return [...new Map(kinds.map((kind) => [JSON.stringify(kind), kind])).values()];
}

function stateOf({ of }: OwnQuestion, moment: Moment): OwnUse["state"] {
  const each = of.flatMap(({ rights, accepted }) => rights.map(({ gid }) => accepted.has(gid)));
  if (each.every(Boolean)) return "accepted";
  if (each.some(Boolean)) return "partly";
  const last = said({ of }, moment).at(-1)?.answer;
  return last ? stateAfter[last] : "open";
}

function answersTo(question: OwnQuestion, moment: Moment): OwnUse["answers"] {
  const all = said(question, moment).map(({ answer, at }) => ({ answer, at }));
  // One press answers several rights, all at one moment.
  return [...new Map(all.map((one) => [`${one.answer} ${one.at.getTime()}`, one])).values()];
}

function said({ of }: Pick<OwnQuestion, "of">, moment: Moment) {
  return moment.choices.filter((choice) =>
    of.some(
      ({ personId, rights }) =>
        personId === choice.person && rights.some(({ gid }) => gid === choice.gid),
    ),
  );
}
