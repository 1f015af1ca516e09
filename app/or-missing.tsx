import type { ReactNode } from "react";
import { Missing } from "@/components/layout/missing";

/** Makes a page whose 404 reaches people without JavaScript too: a `notFound()` in it is answered by `Missing`. */
export function orMissing<Props>(page: (props: Props) => Promise<ReactNode>) {
  return async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      if (isNotFound(error)) return <Missing />;
      throw error;
    }
  };
}

// The digest is what Next documents of it.
function isNotFound(error: unknown): boolean {
  return (
    error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;404"
  );
}
