import type { ReactNode } from "react";

type Props = { children: ReactNode };

// biome-ignore lint/style/noDefaultExport: Next asks for it.
export default function RootLayout({ children }: Props) {
  return (
    <html lang="en-US">
      <body>{children}</body>
    </html>
  );
}
