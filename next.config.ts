import type { NextConfig } from "next";
import { contentSecurity } from "./lib/action/content-security";

const dev = process.env.NODE_ENV === "development";
// Over plain http a browser ignores it, and for localhost it would outlive the demo.
const https = process.env["APP_URL"]?.startsWith("https:") === true;

// The journeys of the tests make a build of their own, with their own address in it, beside one that may be running.
const folder = process.env["NEXT_DIST_DIR"];

const headers = {
  // Pages with personal data get a stricter one, with a nonce, from proxy.ts; without it this one still holds.
  "Content-Security-Policy": contentSecurity({ nonce: null, dev }),
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  // `no-referrer` would make the Origin of our own forms "null".
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  ...(https && { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }),
};

const config: NextConfig = {
  distDir: folder ?? ".next",
  poweredByHeader: false,
  // Hashing a page at every request costs as much as serving it.
  generateEtags: false,
  // For everybody: a title that comes later than its page leaves it without one for who listens to it.
  htmlLimitedBots: /.*/,
  // It would write instructions into the repository.
  agentRules: false,
  // `npm run check` has done it; every start would pay for it again.
  typescript: {
    ignoreBuildErrors: true,
    // Next adds the folder of a build to this file.
    ...(folder && { tsconfigPath: "tests/tsconfig.build.json" }),
  },
  experimental: { serverActions: { bodySizeLimit: "256kb" } },
  // A folder's name cannot be a number and an ending.
  rewrites: async () => [
    {
      source: "/privacy/versions/:n(\\d+).jsonld",
      destination: "/privacy/versions/:n/linked-data",
    },
  ],
  headers: async () => [
    {
      source: "/:path*",
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    },
  ],
};

export default config;
