import { createHmac } from "node:crypto";
import type { Role } from "@/lib/auth/roles";

type Environment = Readonly<Record<string, string | undefined>>;

/** The employees of the demo: one of each role, and a second privacy officer, since publishing takes two. */
export const demoStaff: readonly { role: Role; email: string; name: string }[] = [
  { role: "billing_clerk", email: "billing@desk.example", name: "Bela Okafor" },
  { role: "customer_service", email: "service@desk.example", name: "Suki Lindqvist" },
  { role: "product_manager", email: "product@desk.example", name: "Pablo Aziz" },
  { role: "privacy_officer", email: "privacy@desk.example", name: "Priya Novak" },
  { role: "privacy_officer", email: "privacy-second@desk.example", name: "Quinn Adeyemi" },
  { role: "owner", email: "owner@desk.example", name: "Olga Hart" },
];

/** Whether the demo's employees may exist: only on its own made-up secrets, which production refuses (lib/env.ts). */
export function isDemo(env: Environment): boolean {
  return env["DEMO"] === "1" && env["APP_SECRET"]?.startsWith("development-") === true;
}

/** The one password of the demo's employees, another in every checkout. */
export function demoPassword(env: Environment): string {
  const mac = createHmac("sha256", env["APP_SECRET"] ?? "").update("password of the demo's staff");
  return `demo-${mac.digest("hex").slice(0, 12)}`;
}
