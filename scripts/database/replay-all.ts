import { closeClients } from "@/lib/db/purpose-client";
import { ownerConnection } from "@/lib/db/role-connection";
import { prepareDatabase, withClient } from "@/scripts/database/prepare";
import { replayRightsLog } from "@/scripts/database/replay";

/** Brings a restored database up to this code, and up to what people said and had erased since. @returns a sentence about it. */
export async function replay(): Promise<string> {
  await prepareDatabase();
  const { choices, erasures } = await withClient(ownerConnection(), (owner) =>
    replayRightsLog(owner),
  );
  await closeClients();
  return `Done again: ${choices} answers and ${erasures} erasures that were not in it.\n`;
}
