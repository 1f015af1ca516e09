"use server";

import { register } from "@/lib/account/register";
import { RegisterInput } from "@/lib/account/schema";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { paths } from "@/lib/paths";

export const registerAction = defineAction({
  purpose: "account",
  input: RegisterInput,
  limit: perMinute(5),
  run: (ctx, input, { from }) => register(ctx, { ...input, from }),
  next: () => paths.verify(),
  secret: ["password"],
});
