import { shareImage } from "@/app/share-image";

export const alt = "The poster of this vacation, over the scene that it shows";
export const size = { width: 1200, height: 630 };
export const contentType = "image/png";
export const revalidate = 86_400;

type Props = { params: Promise<{ slug: string }> };

export default async function VacationImage({ params }: Props) {
  const { slug } = await params;
  return await shareImage(slug);
}
