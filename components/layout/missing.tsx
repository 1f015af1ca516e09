"use client";

import { notFound, useServerInsertedHTML } from "next/navigation";
import { paths } from "@/lib/paths";

/**
 * Answers 404. Of a page that throws `notFound()` Next sends an empty document, which its JavaScript fills with the nearest not-found
 * page; without JavaScript the browser goes on to an address where that page is written out.
 */
export function Missing(): never {
  useServerInsertedHTML(() => (
    <noscript key="missing">
      <meta httpEquiv="refresh" content={`0; url=${paths.nothing()}`} />
    </noscript>
  ));
  notFound();
}
