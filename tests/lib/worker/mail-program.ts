// As lib/worker/main.ts without the rest of the worker; each mail process writes its id into the file that it is given.
import { appendFileSync } from "node:fs";
import { startMailProcess } from "@/lib/worker/mail-process";
import { startMailer } from "@/lib/worker/start-worker";

const [, program = "", part] = process.argv;
if (part === "mail") {
  process.on("disconnect", () => process.exit());
  await startMailer();
  appendFileSync(process.env["MAIL_PROCESSES"] ?? "", `${process.pid}\n`);
} else startMailProcess(program);
