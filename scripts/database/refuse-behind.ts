import { openContext } from "@/lib/context/open-context";
import { closeClients } from "@/lib/db/purpose-client";
import { isBehindLog } from "@/lib/worker/rights-log";

/**
 * A database that was restored from a backup serves nobody before it has heard of the answers and erasures since (I20).
 * @throws an Error that says what to do.
 */
export async function refuseBehind(): Promise<void> {
  const behind = await isBehindLog(openContext("jobs", "operator"));
  await closeClients();
  if (behind)
    throw new Error(
      "This database is older than what people have answered and had erased (RIGHTS_LOG). Run npm run db:replay first; if it is another database altogether, give it a log of its own.",
    );
}
