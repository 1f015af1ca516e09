import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurity } from "@/lib/action/content-security";
import { env } from "@/lib/env";

// A form that leads to Stripe's page is redirected there, which counts as its target.
const formTargets = [
  "https://checkout.stripe.com",
  ...(env.STRIPE_API_URL ? [new URL(env.STRIPE_API_URL).origin] : []),
];

/**
 * Gives every answer of a page with personal data a nonce of its own: a script that got into it does not run. It decides nothing
 * else, and taking it away opens nothing.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurity({ nonce, formTargets, dev: env.NODE_ENV === "development" });
  // Next reads the nonce from the request's header and puts it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  matcher: [
    "/checkout/:path*",
    "/bookings/:path*",
    "/account/:path*",
    "/staff/:path*",
    "/check/:path*",
    "/find-booking",
    "/support/:path*",
    "/sign-in/:path*",
    "/register",
    "/verify/:path*",
    "/forgot-password",
    "/reset-password/:path*",
    "/privacy/choices/:path*",
    "/privacy/cookies",
    "/suggestions",
  ],
};
