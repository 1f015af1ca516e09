"use server";

import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { endWait } from "@/lib/billing/end-wait";
import { notePromise } from "@/lib/billing/note-promise";
import { EndWaitInput, PauseInput, PromiseInput } from "@/lib/billing/overdue";
import { pauseCase } from "@/lib/billing/pause-case";

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
