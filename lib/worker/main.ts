// The worker: one of them, or several, beside the site. With the argument `mail` it is the part of one that writes to people.
import os from "node:os";
import { closeClients } from "@/lib/db/purpose-client";
import { log } from "@/lib/log";
import { startMailProcess } from "@/lib/worker/mail-process";
import { startMailer, startWorker } from "@/lib/worker/start-worker";

const [, program = "", part] = process.argv;
const running = part === "mail" ? await openMail() : await openWorker();

async function openMail() {
  // Money and places come first: a PDF is a tenth of a second of computing, and nobody waits for it at a screen.
  os.setPriority(os.constants.priority.PRIORITY_LOW);
  return await startMailer();
}

async function openWorker() {
  const worker = await startWorker();
  const mail = startMailProcess(program);
  log.info("worker started");
  return { stop: () => Promise.all([worker.stop(), mail.stop()]) };
}

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  // Without a database some of it never ends; what was not finished is tried again elsewhere.
  setTimeout(() => process.exit(1), 14_000).unref();
  void running
    .stop()
    .then(closeClients)
    .then(() => process.exit(0));
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
if (part === "mail") process.on("disconnect", stop);
