import { notFound } from "next/navigation";
import { ifFound } from "@/app/if-found";

/** What a read gives, or the 404 page where there is nothing to give. What gives nothing back has found what it was asked for. */
export async function found<Result>(read: Promise<Result>): Promise<Exclude<Result, null>> {
  const result = await ifFound(read);
  return result === null ? notFound() : (result as Exclude<Result, null>);
}
