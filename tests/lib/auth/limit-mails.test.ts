import { expect, test } from "vitest";
import { limitMails } from "@/lib/auth/limit-mails";
import { newId } from "@/lib/ids";

test("one sender asks three times an hour for a mail to one address, however it is spelled, and that keeps nobody else from asking", async () => {
  const [from, address] = [newId(), `${newId()}@example.com`];
  const ask = { kind: "reset", email: address, from } as const;
  for (const email of [address, address.toUpperCase(), ` ${address}`])
    await limitMails({ ...ask, email });
  await expect(limitMails(ask)).rejects.toMatchObject({ code: "too_many" });
  await limitMails({ ...ask, from: newId() });
  await limitMails({ ...ask, email: `${newId()}@example.com` });
  await limitMails({ ...ask, kind: "verify" });
});
