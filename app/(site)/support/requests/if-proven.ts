import { redirect } from "next/navigation";
import { found } from "@/app/found";
import { DomainError } from "@/lib/errors";
import { paths } from "@/lib/paths";

/** What a read gives to who has shown who they are; who has not yet is led to where one does. */
export async function ifProven<Result>(
  requestToken: string,
  read: Promise<Result>,
): Promise<Exclude<Result, null>> {
  const proven = read.catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "forbidden") return "not yet" as const;
    throw error;
  });
  const result = await found(proven);
  if (result === "not yet") redirect(paths.supportRequest(requestToken));
  return result as Exclude<Result, null>;
}
