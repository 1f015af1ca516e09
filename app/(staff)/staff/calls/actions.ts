"use server";

import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { recordCall } from "@/lib/notices/record-call";
import { BeginCallInput, RecordCallInput } from "@/lib/notices/schema";
import { paths } from "@/lib/paths";
import { askForNumber } from "./ask-for-number";

const desk = { purpose: "billing", limit: perMinute(60), actor: signedInEmployee } as const;

export const beginCallAction = defineAction({
  ...desk,
  input: BeginCallInput,
  run: async (ctx, input, { session }) => askForNumber(ctx, { ...input, session: await session() }),
  next: ({ attemptId, requestId }) => paths.staffCalls({ call: attemptId, look: requestId }),
});

export const recordCallAction = defineAction({
  ...desk,
  input: RecordCallInput,
  run: recordCall,
  next: ({ outcome }) => paths.staffCalls({ done: outcome }),
});
