import type { Metadata } from "next";
import { ForgotForm } from "@/components/account/forgot-form";
import { requestResetAction } from "./actions";

export const metadata: Metadata = { title: "Forgot your password?" };

export default function Page() {
  return <ForgotForm action={requestResetAction} />;
}
