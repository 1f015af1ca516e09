import { readdirSync } from "node:fs";
import path from "node:path";
import type { SeedVacation } from "@/prisma/seed/vacation";

const folder = path.join(import.meta.dirname, "vacations");

/** Every vacation that has a file, in the order of their names. */
export async function loadVacations(): Promise<SeedVacation[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  const modules = files
    .sort()
    .map((file): Promise<Record<string, SeedVacation>> => import(path.join(folder, file)));
  return (await Promise.all(modules)).flatMap((exported) => Object.values(exported));
}
