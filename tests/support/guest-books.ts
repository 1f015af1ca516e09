import type { Browser } from "@playwright/test";
import { type Contact, journey } from "@/tests/support/journey";

/** Somebody in a browser of their own pays the deposit for two. @returns the booking's reference and address. */
export async function guestBooks(browser: Browser, contact: Contact, departure: number) {
  const page = await browser.newPage();
  const visitor = journey(page);
  await visitor.booksTwoPlaces(contact, departure);
  const booked = { ref: await visitor.reference(), url: page.url() };
  await page.close();
  return booked;
}
