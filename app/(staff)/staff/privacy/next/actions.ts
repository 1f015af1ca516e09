"use server";

import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { paths } from "@/lib/paths";
import { approveVersion } from "@/lib/privacy/approve-version";
import { proposeVersion } from "@/lib/privacy/propose-version";
import { ApproveVersionInput, ProposeVersionInput } from "@/lib/privacy/schema";

export const proposeVersionAction = defineAction({
  purpose: "staff",
  input: ProposeVersionInput,
  limit: perMinute(20),
  actor: signedInEmployee,
  run: proposeVersion,
  next: () => null,
});

export const approveVersionAction = defineAction({
  purpose: "staff",
  input: ApproveVersionInput,
  limit: perMinute(20),
  actor: signedInEmployee,
  run: approveVersion,
  next: () => paths.staffPrivacy(),
});
