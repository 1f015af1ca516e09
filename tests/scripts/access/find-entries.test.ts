import { expect, test } from "vitest";
import { addressOf, findEntries, isOdd } from "@/scripts/access/find-entries";

const action = `"use server";\n\nexport const payAction = defineAction({ purpose: "payment" });\n`;

test("an address is what stands in the folders, without their groups", () => {
  expect(addressOf("app/page.tsx")).toBe("/");
  expect(addressOf("app/(site)/vacations/[slug]/page.tsx")).toBe("/vacations/[slug]");
  expect(addressOf("app/(account)/account/(own)/page.tsx")).toBe("/account");
});

test("an action stands in a file of actions and is made by `defineAction`, so that it can be listed", () => {
  expect(isOdd("app/pay/actions.ts", action)).toBe(false);
  expect(isOdd("app/pay/page.tsx", "export default function Page() {}")).toBe(false);
  expect(isOdd("app/pay/page.tsx", `async function pay() {\n  "use server";\n}`)).toBe(true);
  expect(isOdd("app/pay/verbs.ts", action)).toBe(true);
  expect(isOdd("app/pay/actions.ts", `${action}export async function pay() {}\n`)).toBe(true);
  expect(isOdd("app/pay/actions.ts", "export const payAction = defineAction({});\n")).toBe(true);
  expect(isOdd("app/pay/route.tsx", "export function GET() {}")).toBe(true);
});

test("everything that answers is found", () => {
  const { pages, handlers, actions, odd } = findEntries();
  expect(pages).toContain("/staff/cases");
  expect(handlers).toContain("POST /api/stripe/webhook");
  expect(actions).toContain("/checkout/[holdToken] startPaymentAction");
  expect(odd).toEqual([]);
});
