// The worker: one of them, or several, beside the site.
import { closeClients } from "@/lib/db/purpose-client";
import { log } from "@/lib/log";
import { startWorker } from "@/lib/worker/start-worker";

const worker = await startWorker();
log.info("worker started");

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void worker
      .stop()
      .then(closeClients)
      .then(() => process.exit(0));
  });
}
