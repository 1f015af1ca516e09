import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { TrainingPage } from "@/components/staff/training/training-page";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { getTraining } from "@/lib/staff/get-training";
import { houseRules } from "@/lib/staff/house-rules";
import { acknowledgeTrainingAction } from "./actions";

export const metadata: Metadata = { title: "Training" };

export default async function Page() {
  const { accountId } = await openDesk(paths.staffTraining());
  const training = await getTraining(openContext("staff", accountId));
  return <TrainingPage training={training} rules={houseRules} action={acknowledgeTrainingAction} />;
}
