import { expect, test } from "vitest";
import { alertEnvelope, envelope } from "@/lib/notices/delivery/envelope";
import type { MessageOf } from "@/lib/notices/notices";

const letter = {
  to: { address: "ana@example.com" },
  subject: "A subject",
  html: "<p>Words</p>",
  text: "Words",
  attachments: [],
};
const unsubscribeUrl = "https://example.com/stop/1";

test("P40 (I24): a message about money, a service or the policy has no way to unsubscribe", () => {
  for (const messageClass of ["service", "financial", "policy"] as const)
    expect(envelope(messageClass, letter)).toEqual(letter);
  // @ts-expect-error what is about money cannot even be written with one.
  const financial: MessageOf["financial"] = { ...letter, unsubscribeUrl };
  expect(envelope("financial", financial)).toEqual(letter);
});

test("(I24): advertising is stopped by one click, and does not leave without that", () => {
  expect(envelope("marketing", { ...letter, unsubscribeUrl })).toMatchObject({
    headers: {
      "List-Unsubscribe": `<${unsubscribeUrl}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  });
  // @ts-expect-error nor can it be written without one.
  const silent: MessageOf["marketing"] = letter;
  const plain = { ...letter, unsubscribeUrl: "http://example.com/stop/1" };
  for (const message of [silent, plain])
    expect(() => envelope("marketing", message)).toThrow("a way to stop it");
});

test("an alert has no address", () => {
  expect(alertEnvelope({ subject: "Needs attention", text: "a < b & c" })).toEqual({
    subject: "Needs attention",
    text: "a < b & c",
    html: "<pre>a &lt; b &amp; c</pre>",
  });
  // @ts-expect-error there is no place for another.
  const astray: MessageOf["operator"] = { subject: "x", text: "y", to: letter.to };
  expect(astray).toBeDefined();
});
