import { expect, test } from "vitest";
import { accountExists } from "@/emails/account-exists";
import { newAddress } from "@/emails/new-address";
import { renderMail } from "@/emails/render-mail";
import { resetPassword } from "@/emails/reset-password";
import { signInChanged } from "@/emails/sign-in-changed";
import { verifyAddress } from "@/emails/verify-address";
import { sender } from "./booked-fjords";

const url = `${sender.appUrl}/verify/abc`;

test("P6, P8: each mail about an account leads where it says, in both of its forms", async () => {
  const mails = [
    verifyAddress({ ...sender, verifyUrl: url, hours: 24 }),
    accountExists({ ...sender, signInUrl: url }),
    resetPassword({ ...sender, resetUrl: url, hours: 1 }),
    newAddress({ ...sender, confirmUrl: url, hours: 24 }),
    ...(["password", "address"] as const).map((what) =>
      signInChanged({ ...sender, supportUrl: url, what }),
    ),
  ];
  for (const mail of mails) {
    const { html, text } = await renderMail(mail);
    expect(html).toContain(`href="${url}"`);
    expect(text.split("\n")).toContain(url);
    // Every line that can be wrapped is.
    const long = text.split("\n").filter((line) => line.length > 72 && !line.includes("://"));
    expect(long).toEqual([]);
  }
});
