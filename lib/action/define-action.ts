import "server-only";
import { parseWithZod } from "@conform-to/zod/v4";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type Limit, takeFromLimit } from "@/lib/action/limit";
import { assertSameOrigin } from "@/lib/action/same-origin";
import { readSender, type Sender } from "@/lib/action/sender";
import type { ActionState, FormAction, Refused } from "@/lib/action/state";
import { type Context, openContext, refusalOf } from "@/lib/context/open-context";
import { type DomainError, wrongFields } from "@/lib/errors";
import type { Purpose } from "@/lib/policy/purposes";

type Definition<Schema extends z.ZodType, Result> = {
  purpose: Purpose;
  input: Schema;
  limit: Limit;
  /** Where only somebody who is signed in may send it: gives their id, or leads away. What they may do is the verb's to say. */
  actor?: () => Promise<string>;
  run: (ctx: Context, input: z.output<Schema>, sender: Sender) => Promise<Result>;
  /** What the answer carries beside where it leads, such as a cookie. */
  after?: (result: Result) => Promise<void>;
  /** Fields that are never sent back. */
  secret?: readonly string[];
  /** Where to go when it is done: an address of ours, or Stripe's. Null stays: the page is shown anew around what is typed in it. */
  next: (result: Result) => string | null;
};

/**
 * A form's action: checks where the form came from and how often, parses it strictly, runs one verb under one purpose, and
 * redirects. What the verb refuses comes back with everything that was typed; every other error is a fault and is thrown.
 * Permission is the verb's own affair.
 */
export function defineAction<Schema extends z.ZodType, Result>(
  definition: Definition<Schema, Result>,
): FormAction {
  return async (_previous: ActionState, form: FormData): Promise<ActionState> => {
    const actor = await definition.actor?.();
    const outcome = await attempt(definition, form, actor);
    if ("refused" in outcome) {
      // What is on the screen is no longer so: it is shown anew, around what was typed.
      if (outcome.refused.code === "conflict") refresh();
      return outcome.refused;
    }
    if (outcome.next !== null) redirect(outcome.next);
    refresh();
    return null;
  };
}

type Outcome = { refused: Refused } | { next: string | null };

async function attempt<Schema extends z.ZodType, Result>(
  definition: Definition<Schema, Result>,
  form: FormData,
  actor: string | undefined,
): Promise<Outcome> {
  const sent = withoutFrameworkFields(form);
  const refuse = (error: DomainError): Outcome => ({
    refused: {
      code: error.code,
      message: error.message,
      fields: error.fields,
      typed: textOf(sent, definition.secret ?? []),
    },
  });
  try {
    const given = await headers();
    assertSameOrigin(given);
    await takeFromLimit(definition.limit, given);
    const input = parse(definition.input, sent);
    const ctx = openContext(definition.purpose, actor);
    const result = await definition.run(ctx, input, readSender(given));
    await definition.after?.(result);
    return { next: definition.next(result) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return refuse(refusal);
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, form: FormData): z.output<Schema> {
  const submission = parseWithZod(form, { schema });
  if (submission.status === "success") return submission.value;
  const fields = Object.fromEntries(
    Object.entries(submission.error ?? {}).map(([name, messages]) => [name, messages ?? []]),
  );
  throw wrongFields(fields);
}

// Next's own fields, and those by which conform would be told to edit the form: no page of ours sends these.
const foreign = /^(\$ACTION|__)/;

function withoutFrameworkFields(form: FormData): FormData {
  const kept = new FormData();
  for (const [name, value] of form) if (!foreign.test(name)) kept.append(name, value);
  return kept;
}

function textOf(form: FormData, secret: readonly string[]): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || secret.includes(name)) continue;
    // Boxes that share a name: a line for each that is ticked.
    typed[name] = Object.hasOwn(typed, name) ? `${typed[name]}\n${value}` : value;
  }
  return typed;
}
