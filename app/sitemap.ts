import type { MetadataRoute } from "next";
import { listVacations } from "@/lib/catalog/list-vacations";
import { openContext } from "@/lib/context/open-context";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

export const revalidate = 3600;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const vacations = await listVacations(openContext("browsing"));
  const address = (path: string) => new URL(path, env.APP_URL).href;
  const privacy = [paths.privacy(), paths.cookies(), paths.promises(), paths.ledger()];
  const pages = [paths.home(), paths.vacations(), ...privacy, paths.support()];
  return [
    ...pages.map((path) => ({ url: address(path) })),
    ...vacations.map(({ slug, updatedAt }) => ({
      url: address(paths.vacation(slug)),
      lastModified: updatedAt,
    })),
  ];
}
