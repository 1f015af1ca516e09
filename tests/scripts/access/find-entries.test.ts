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
  expect(isOdd("app/pay/page.tsx", `const pay = async () => { "use server"; };`)).toBe(true);
  expect(isOdd("components/pay/form.tsx", action)).toBe(true);
  expect(isOdd("lib/booking/actions.ts", action)).toBe(true);
});

test("nothing that answers is passed on from another file, or goes by a name that no list sees", () => {
  const handler =
    "export const revalidate = 60;\n\nexport async function GET(request: Request) {}\n";
  expect(isOdd("app/pay/route.ts", handler)).toBe(false);
  const passedOn = [
    `export { POST } from "@/lib/pay";\n`,
    `export * from "@/lib/pay";\n`,
    "export const POST = pay;\n",
    "export const { GET, POST } = handlers;\n",
    "export let POST = pay;\n",
    "async function pay() {}\nexport { pay as POST };\n",
    "export\nfunction POST() {}\n",
  ];
  for (const text of passedOn) expect(isOdd("app/pay/route.ts", handler + text), text).toBe(true);
  for (const text of [`export { payAction } from "./pay";\n`, `export * from "./pay";\n`])
    expect(isOdd("app/pay/actions.ts", action + text), text).toBe(true);
  expect(isOdd("app/pay/page.tsx", `export { default } from "../other/page";\n`)).toBe(true);
  for (const name of ["page.ts", "page.js", "page.mdx", "route.js", "default.tsx", "manifest.ts"])
    expect(isOdd(`app/pay/${name}`, "export default function Page() {}\n"), name).toBe(true);
  expect(isOdd("app/pay/opengraph-image.tsx", "export default function Image() {}\n")).toBe(true);
  expect(isOdd("app/robots.ts", "export default function robots() {}\n")).toBe(false);
});

test("everything that answers is found", () => {
  const { pages, handlers, actions, odd } = findEntries();
  expect(pages).toContain("/staff/cases");
  expect(handlers).toContain("POST /api/stripe/webhook");
  expect(actions).toContain("/checkout/[holdToken] startPaymentAction");
  expect(odd).toEqual([]);
});
