import type { Context } from "@/lib/context/open-context";
import type { Alert } from "@/lib/notices/notices";
import { queueNotice } from "@/lib/notices/queue-notice";

/** Tells the operator that something waits for a person, once (rule 40). */
export async function alertOperator(ctx: Context, input: { attentionId: string }): Promise<void> {
  await ctx.transaction((inner) =>
    queueNotice(inner, {
      kind: "operator_alert",
      subjectId: input.attentionId,
      event: "opened",
      personId: null,
    }),
  );
}

/** The mail about it: what kind of matter and which ids; docs/operations.md says what to do. Null once it is gone. */
export async function composeAlert(
  ctx: Context,
  input: { subjectId: string },
): Promise<Alert | null> {
  const attention = await ctx.db.attention.findUnique({ where: { id: input.subjectId } });
  if (!attention) return null;
  const text = [
    `This waits for a person: ${attention.kind}`,
    `About: ${attention.subjectId}`,
    `Detail: ${attention.detail}`,
    `Since: ${attention.openedAt.toISOString()}`,
    "",
    "npm run money:open lists everything that is open; docs/operations.md says what each means.",
  ].join("\n");
  return { subject: `Needs attention: ${attention.kind}`, text };
}
