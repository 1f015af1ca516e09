import { shareImage } from "@/app/share-image";

export const alt = "International Vacations: a ship under the mountains of a fjord";
export const size = { width: 1200, height: 630 };
export const contentType = "image/png";

export default async function SiteImage() {
  return await shareImage("norwegian-fjords");
}
