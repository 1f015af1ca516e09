import { notFound } from "next/navigation";
import { DomainError } from "@/lib/errors";

type Answer<Result> = { result: Result } | { missing: true };

/** What a read gives, or the 404 page where there is nothing to give. */
export async function found<Result>(read: Promise<Result>): Promise<Result> {
  const answer = await read.then(
    (result): Answer<Result> => ({ result }),
    (error: unknown): Answer<Result> => {
      if (error instanceof DomainError && error.code === "not_found") return { missing: true };
      throw error;
    },
  );
  return "missing" in answer ? notFound() : answer.result;
}
