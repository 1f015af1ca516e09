import path from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded";
import { isDemo } from "@/scripts/start/demo-staff";
import { say } from "@/scripts/start/say.mjs";
import type { Settings } from "@/scripts/start/settings";

/** The embedded database, started again when it ends by itself; null where DATABASE_URL names another. */
export async function startDatabase(
  { database, folder }: Settings,
  onLost: (why: string) => void,
): Promise<{ stop: () => Promise<void> } | null> {
  if (!database) return null;
  const options = { ...database, folder: path.join(folder, "postgres") };
  let server = await startEmbeddedPostgres(options);
  let stopping = false;
  const watch = async (running: EmbeddedPostgres): Promise<void> => {
    await running.ended;
    if (stopping) return;
    say("The database ended; starting it again.");
    server = await startEmbeddedPostgres(options);
    void watch(server).catch((error) => onLost(String(error)));
  };
  void watch(server).catch((error) => onLost(String(error)));
  return {
    stop: async () => {
      stopping = true;
      await server.stop();
    },
  };
}

/** Migrations, roles, grants, the catalogue, and in the demo its employees. Loaded late: these modules read the environment when they are loaded. */
export async function prepare(): Promise<void> {
  const { prepareDatabase, withClient } = await import("@/scripts/database/prepare");
  await prepareDatabase();
  const { refuseBehind } = await import("@/scripts/database/refuse-behind");
  await refuseBehind();
  const [{ ownerConnection }, { seedCatalogue }, { localDateOf }, { clock }] = await Promise.all([
    import("@/lib/db/role-connection"),
    import("@/prisma/seed/seed"),
    import("@/lib/dates"),
    import("@/lib/clock"),
  ]);
  await withClient(ownerConnection(), (client) => seedCatalogue(client, localDateOf(clock.now())));
  if (!isDemo(process.env)) return;
  const { hireDemoStaff } = await import("@/scripts/start/hire-demo-staff");
  await hireDemoStaff();
}
