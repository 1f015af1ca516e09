"use server";

import { z } from "zod";
import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { makeBatchNow } from "@/lib/notices/make-batch-now";
import { markMailed } from "@/lib/notices/mark-mailed";
import { recordReturn } from "@/lib/notices/record-return";
import { MailedInput, ReturnInput } from "@/lib/notices/schema";
import { paths } from "@/lib/paths";

const desk = { purpose: "billing", limit: perMinute(60), actor: signedInEmployee } as const;

export const makeBatchAction = defineAction({
  ...desk,
  input: z.strictObject({}),
  run: makeBatchNow,
  next: () => paths.staffLetters(),
});

export const markMailedAction = defineAction({
  ...desk,
  input: MailedInput,
  run: markMailed,
  next: () => paths.staffLetters(),
});

export const recordReturnAction = defineAction({
  ...desk,
  input: ReturnInput,
  run: recordReturn,
  next: ({ number }) => paths.staffLetters({ back: number }),
});
