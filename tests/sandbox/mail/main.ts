import path from "node:path";
import { parseArgs } from "node:util";
import { startMailSandbox } from "./start";

const { values } = parseArgs({
  options: {
    "smtp-port": { type: "string", default: "1025" },
    "web-port": { type: "string", default: "8025" },
    "report-port": { type: "string" },
    folder: { type: "string", default: path.join(".data", "mail") },
  },
});

const sandbox = await startMailSandbox({
  smtpPort: Number(values["smtp-port"]),
  webPort: Number(values["web-port"]),
  folder: values.folder,
  ...(values["report-port"] ? { reportPort: Number(values["report-port"]) } : {}),
  log: (line) => process.stdout.write(`${line}\n`),
});

const stop = () => void sandbox.stop();
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
