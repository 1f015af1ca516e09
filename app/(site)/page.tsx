import { FrontPage } from "@/components/vacation/front-page";
import { openContext } from "@/lib/context/open-context";
import { findVacations } from "@/lib/search/find-vacations";
import { SearchInput } from "@/lib/search/schema";

export const revalidate = 60;

export default async function HomePage() {
  const found = await findVacations(openContext("browsing"), SearchInput.parse({}));
  return <FrontPage found={found} />;
}
