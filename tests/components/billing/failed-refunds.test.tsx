import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FailedRefunds } from "@/components/billing/failed-refunds";
import { newId } from "@/lib/ids";

test("rule 62: a clerk reads what no card took, and may say of each by which check it went", () => {
  const refund = { refundId: newId(), bookingRef: "2D3A-J857", amountMinor: 12_345n };
  const since = new Date("2026-11-30T12:00:00Z");
  const action = async () => undefined as never;
  const html = renderToStaticMarkup(
    <FailedRefunds refunds={[{ ...refund, since }]} action={action} />,
  );
  for (const part of ["2D3A-J857", "$123.45", "Nov 30, 2026", `value="${refund.refundId}"`])
    expect(html).toContain(part);
  expect(html).toContain("Number of the check or transfer");
});
