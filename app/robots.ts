import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

/** Private pages carry tokens and say `noindex` themselves; naming them here would only advertise them. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/leaving", "/api/"] },
    sitemap: new URL("/sitemap.xml", env.APP_URL).href,
  };
}
