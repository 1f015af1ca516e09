import type { Sender } from "@/emails/parts/sender";
import { renderMail } from "@/emails/render-mail";
import { trainingDue } from "@/emails/training-due";
import type { Context } from "@/lib/context/open-context";
import { formatDate } from "@/lib/dates";
import { env } from "@/lib/env";
import type { StaffMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";
import { listCampaigns } from "@/lib/staff/training/list-campaigns";

/** The mail that asks an employee to read; null once they have, or have left. */
export async function composeTraining(
  ctx: Context,
  input: { subjectId: string },
): Promise<StaffMessage | null> {
  const { subjectId: accountId } = input;
  const account = await ctx.db.account.findUnique({
    where: { id: accountId },
    select: { role: true, status: true },
  });
  const newest = (await listCampaigns(ctx, accountId)).at(-1);
  if (!account?.role || account.status !== "active") return null;
  if (!newest || newest.at) return null;

  return await renderMail(
    trainingDue({
      ...senderOf(newest.policyVersion),
      trainingUrl: `${env.APP_URL}${paths.staffTraining()}`,
      why: newest.kind,
      dueBy: formatDate(newest.dueOn),
    }),
  );
}

function senderOf(policyVersion: number): Sender {
  return {
    appUrl: env.APP_URL,
    supportUrl: `${env.APP_URL}${paths.support()}`,
    policyUrl: `${env.APP_URL}${paths.policyVersion(policyVersion)}`,
    policyVersion,
  };
}
