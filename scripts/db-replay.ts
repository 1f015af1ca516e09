// npm run db:replay: after restoring an outside database, does again what people said and what was erased since (I20).
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { replay } = await import("@/scripts/database/replay-all");
process.stdout.write(await replay());
