import { render } from "@react-email/render";
import type { ReactElement } from "react";

/** A mail before it is rendered: the same message as markup and as text. */
export type Mail = { subject: string; body: ReactElement; text: string };

/** The three parts that are sent. The text is written by the template, not scraped from the markup. */
export async function renderMail({
  subject,
  body,
  text,
}: Mail): Promise<{ subject: string; html: string; text: string }> {
  return { subject, html: await render(body), text };
}
