import { expect, test } from "vitest";
import { accountExists } from "@/emails/account-exists";
import { renderMail } from "@/emails/render-mail";
import { verifyAddress } from "@/emails/verify-address";
import { sender } from "./booked-fjords";

const url = `${sender.appUrl}/verify/abc`;

test("P6: each mail about an account leads where it says, in both of its forms", async () => {
  for (const mail of [
    verifyAddress({ ...sender, verifyUrl: url, hours: 24 }),
    accountExists({ ...sender, signInUrl: url }),
  ]) {
    const { html, text } = await renderMail(mail);
    expect(html).toContain(`href="${url}"`);
    expect(text.split("\n")).toContain(url);
    // Every line that can be wrapped is.
    expect(text.split("\n").filter((line) => line.length > 72 && !line.includes("://"))).toEqual(
      [],
    );
  }
});
