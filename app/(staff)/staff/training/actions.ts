"use server";

import { signedInEmployee } from "@/app/signed-in";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { acknowledgeTraining } from "@/lib/staff/acknowledge-training";
import { AcknowledgeTrainingInput } from "@/lib/staff/schema";

export const acknowledgeTrainingAction = defineAction({
  purpose: "staff",
  input: AcknowledgeTrainingInput,
  limit: perMinute(20),
  actor: signedInEmployee,
  run: acknowledgeTraining,
  next: () => null,
});
