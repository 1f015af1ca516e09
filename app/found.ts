import { notFound } from "next/navigation";
import { ifFound } from "@/app/if-found";

/** What a read gives, or the 404 page where there is nothing to give. */
export async function found<Result>(read: Promise<Result>): Promise<NonNullable<Result>> {
  return (await ifFound(read)) ?? notFound();
}
