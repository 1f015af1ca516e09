import { expect, test, vi } from "vitest";

/** What every answer carries, by an address of ours. */
async function headersAt(address: string): Promise<Record<string, string>> {
  vi.stubEnv("APP_URL", address);
  vi.resetModules();
  const { default: config } = await import("@/next.config");
  vi.unstubAllEnvs();
  const [all, ...others] = (await config.headers?.()) ?? [];
  expect(all?.source).toBe("/:path*");
  expect(others).toEqual([]);
  return Object.fromEntries((all?.headers ?? []).map(({ key, value }) => [key, value]));
}

test("P30, P32: every answer says how a browser has to treat it", async () => {
  const headers = await headersAt("https://vacations.example");
  expect(headers).toMatchObject({
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "strict-origin-when-cross-origin",
  });
  const days =
    Number(/max-age=(\d+)/.exec(headers["Strict-Transport-Security"] ?? "")?.[1]) / 86_400;
  expect(days).toBeGreaterThan(365);
  const policy = headers["Content-Security-Policy"];
  for (const rule of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'"])
    expect(policy).toContain(rule);
  expect(policy).not.toContain("unsafe-eval");
  expect(await headersAt("http://localhost:3000")).not.toHaveProperty("Strict-Transport-Security");
});
