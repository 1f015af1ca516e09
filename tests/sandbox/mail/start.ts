import { FaultPlan } from "./faults";
import { Mailbox } from "./mailbox";
import { Postmaster } from "./postmaster";
import { SmtpSink } from "./smtp";
import { mailboxSite } from "./web";

/**
 * Starts a mail server that keeps what it is given in `folder`, and the mailbox to look at it, on 127.0.0.1 only.
 * Rejects when a port is taken.
 */
export async function startMailSandbox(options: {
  smtpPort: number;
  webPort: number;
  folder: string;
  /** Where what comes back is handed to; left out, nothing does. */
  reportPort?: number;
  log?: (line: string) => void;
}): Promise<{ stop(): Promise<void> }> {
  const log = options.log ?? (() => undefined);
  const mailbox = await Mailbox.open(options.folder);
  const faults = new FaultPlan();
  const postmaster = options.reportPort ? new Postmaster(options.reportPort, log) : null;
  const smtp = new SmtpSink({ mailbox, faults, postmaster, log });
  await smtp.listen(options.smtpPort);
  const site = mailboxSite({ mailbox, faults });
  try {
    await new Promise<void>((resolve, reject) => {
      site.once("error", reject);
      site.listen(options.webPort, "127.0.0.1", resolve);
    });
  } catch (error) {
    await smtp.close();
    throw error;
  }
  log(`mail: smtp://127.0.0.1:${options.smtpPort}, http://127.0.0.1:${options.webPort}`);
  return {
    async stop() {
      site.closeAllConnections();
      postmaster?.stop();
      await Promise.all([smtp.close(), new Promise((resolve) => site.close(resolve))]);
    },
  };
}
