"use server";

import { z } from "zod";
import { signedInCustomer } from "@/app/signed-in";
import { permitFetching } from "@/lib/account/permit-fetching";
import { requestMyCopy } from "@/lib/account/request-my-copy";
import { FetchCopyInput } from "@/lib/account/schema";
import { defineAction } from "@/lib/action/define-action";
import { perMinute } from "@/lib/action/limit";
import { paths } from "@/lib/paths";

export const requestMyCopyAction = defineAction({
  purpose: "rights",
  input: z.strictObject({}),
  limit: perMinute(5),
  actor: () => signedInCustomer(paths.accountData()),
  run: requestMyCopy,
  next: () => paths.accountData(),
});

export const fetchCopyAction = defineAction({
  purpose: "sign_in",
  input: FetchCopyInput,
  limit: perMinute(20),
  actor: () => signedInCustomer(paths.accountData()),
  run: (ctx, input, { from }) => permitFetching(ctx, { ...input, from }),
  next: ({ archiveToken, permit }) => paths.accountCopyFile(archiveToken, permit),
  secret: ["password"],
});
