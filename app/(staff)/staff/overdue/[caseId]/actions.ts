"use server";

import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { HandOverInput } from "@/lib/billing/collection";
import { endWait } from "@/lib/billing/end-wait";
import { getHandable } from "@/lib/billing/get-handable";
import { getWritable } from "@/lib/billing/get-writable";
import { notePromise } from "@/lib/billing/note-promise";
import { EndWaitInput, PauseInput, PromiseInput, WriteOffInput } from "@/lib/billing/overdue";
import { pauseCase } from "@/lib/billing/pause-case";
import { paths } from "@/lib/paths";
import { propose } from "@/lib/staff/propose";

const desk = {
  purpose: "billing",
  limit: perMinute(60),
  actor: signedInEmployee,
  // The case is shown anew, with what was noted of it.
  next: () => null,
} as const;

export const pauseCaseAction = defineAction({ ...desk, input: PauseInput, run: pauseCase });

export const notePromiseAction = defineAction({ ...desk, input: PromiseInput, run: notePromise });

export const endWaitAction = defineAction({ ...desk, input: EndWaitInput, run: endWait });

export const writeOffAction = defineAction({
  ...desk,
  input: WriteOffInput,
  run: async (ctx, { id, invoiceId, reason }) => {
    const { openMinor: amountMinor, ...whose } = await getWritable(ctx, { invoiceId });
    const subject = { kind: "write_off", subjectId: invoiceId, ...whose } as const;
    await propose(ctx, proposalEffects, { id, ...subject, amountMinor, reason });
  },
  next: () => paths.staffApprovals(),
});

export const handOverAction = defineAction({
  ...desk,
  input: HandOverInput,
  run: async (ctx, { id, invoiceId, reason }) => {
    const { openMinor: amountMinor, ...whose } = await getHandable(ctx, { invoiceId });
    const subject = { kind: "collection", subjectId: invoiceId, ...whose } as const;
    await propose(ctx, proposalEffects, { id, ...subject, amountMinor, reason });
  },
  next: () => paths.staffApprovals(),
});
