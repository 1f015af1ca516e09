// npm run db:migrate: makes the database what this code expects.
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { prepareDatabase } = await import("@/scripts/database/prepare");
const { refuseBehind } = await import("@/scripts/database/refuse-behind");
const applied = await prepareDatabase();
await refuseBehind();
process.stdout.write(
  applied.length > 0 ? `Applied ${applied.join(", ")}.\n` : "The database is up to date.\n",
);
