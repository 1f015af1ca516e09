import { DomainError } from "@/lib/errors";

/** What a read gives, or null where there is nothing to give. */
export async function ifFound<Result>(read: Promise<Result>): Promise<Result | null> {
  return await read.catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "not_found") return null;
    throw error;
  });
}
