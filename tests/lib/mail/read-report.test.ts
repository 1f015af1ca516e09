import fc from "fast-check";
import { expect, test } from "vitest";
import { readReport } from "@/lib/mail/read-report";
import { report } from "@/tests/sandbox/mail/postmaster";
import { trials } from "@/tests/support/scale";

const written = (action: string, status: string) =>
  report("key@bounces.example.com", "ana@gone.example", [action, status, "smtp; 550 no"]);
const read = (text: string) => readReport(Buffer.from(text));

test("rule 103: a report on delivery says what became of a mail, by an action and a code", () => {
  expect(read(written("failed", "5.1.1"))).toEqual({ kind: "bounced", code: "5.1.1" });
  expect(read(written("delivered", "2.0.0"))).toEqual({ kind: "delivered", code: "2.0.0" });
  expect(read(written("delayed", "4.4.1"))).toEqual({ kind: "delayed", code: "4.4.1" });
  expect(read(written("relayed", "2.0.0"))).toEqual({ kind: "other", code: "2.0.0" });
});

test("a report that is folded, in base64, or with bare line feeds says the same", () => {
  const plain = written("failed", "5.1.1");
  expect(read(plain.replaceAll("\r\n", "\n"))).toEqual({ kind: "bounced", code: "5.1.1" });
  const [, status = ""] = /delivery-status\r\n\r\n(.*?)\r\n\r\n--/s.exec(plain) ?? [];
  const coded = plain
    .replace(
      "delivery-status\r\n\r\n",
      "delivery-status\r\nContent-Transfer-Encoding: BASE64\r\n\r\n",
    )
    .replace(status, Buffer.from(status).toString("base64"));
  expect(read(coded)).toEqual({ kind: "bounced", code: "5.1.1" });
  expect(read(plain.replace("Action: failed", "Action:\r\n failed"))).toMatchObject({
    kind: "bounced",
  });
});

test("what is no report says nothing, and nothing of its words is taken over", () => {
  expect(read("Subject: I am away\r\n\r\nUntil Monday.")).toBeNull();
  expect(read("")).toBeNull();
  expect(read(written("failed", "5.1.1").replace("report;", "mixed;"))).toBeNull();
  expect(
    read(written("failed", "5.1.1").replace("message/delivery-status", "text/plain")),
  ).toBeNull();
  expect(read(written("failed", "ana@gone.example"))).toEqual({ kind: "bounced", code: null });
  expect(read(written("constructor", "5.1.1"))).toEqual({ kind: "other", code: "5.1.1" });
});

test("whatever somebody sends is read in no time, and to nothing but an action and a code", () => {
  const pieces = written("failed", "5.1.1").split(/(\r\n|[:;=" ])/);
  const hostile = fc.oneof(
    fc.uint8Array({ maxLength: 4000 }).map((bytes) => Buffer.from(bytes)),
    fc
      .array(fc.constantFrom(...pieces), { maxLength: 400 })
      .map((all) => Buffer.from(all.join(""))),
  );
  fc.assert(
    fc.property(hostile, (raw) => {
      const found = readReport(raw);
      expect(found?.code ?? "5.0.0").toMatch(/^[245]\.\d{1,3}\.\d{1,3}$/);
    }),
    { numRuns: trials(1000, 20_000) },
  );
  const long = Buffer.from(`Content-Type: multipart/report; boundary=${" ".repeat(250_000)}`);
  const since = performance.now();
  readReport(long);
  readReport(
    Buffer.from(`Content-Type: multipart/report; boundary=-\n\n${"\n---".repeat(60_000)}`),
  );
  expect(performance.now() - since).toBeLessThan(500);
});
