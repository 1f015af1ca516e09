"use server";

import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { paths } from "@/lib/paths";
import { requestAccess } from "@/lib/privacy/request-access";
import { closeCase } from "@/lib/staff/close-case";
import { openCase } from "@/lib/staff/open-case";
import { CloseCaseInput, LookInput, OpenCaseInput } from "@/lib/staff/schema";

const desk = { purpose: "staff", limit: perMinute(60), actor: signedInEmployee } as const;

export const openCaseAction = defineAction({
  ...desk,
  input: OpenCaseInput,
  run: async (ctx, input, { session }) => openCase(ctx, { ...input, session: await session() }),
  next: ({ caseId }) => paths.staffCases({ case: caseId }),
});

export const closeCaseAction = defineAction({
  ...desk,
  input: CloseCaseInput,
  run: async (ctx, input, { session }) => closeCase(ctx, { ...input, session: await session() }),
  next: () => paths.staffCases(),
});

export const lookAction = defineAction({
  ...desk,
  input: LookInput,
  run: async (ctx, input, { session }) => ({
    ...(await requestAccess(ctx, { ...input, session: await session() })),
    caseId: input.caseId,
  }),
  next: ({ caseId, requestId }) => paths.staffCases({ case: caseId, look: requestId }),
});
