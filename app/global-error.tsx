"use client";

import { fontVariables } from "@/app/fonts";
import { Fault } from "@/components/layout/fault";
import "./globals.css";

type Props = { error: unknown; retry: () => void };

/** When even the frame of the page broke: the words alone. */
export default function GlobalError(props: Props) {
  return (
    <html lang="en-US" className={fontVariables}>
      <body>
        <main id="content">
          <Fault {...props} />
        </main>
      </body>
    </html>
  );
}
