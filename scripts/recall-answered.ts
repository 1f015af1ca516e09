// npm run recall:answered -- <id>: the recipient says that it has deleted what it was asked to.
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { openContext } = await import("@/lib/context/open-context");
const { closeClients } = await import("@/lib/db/purpose-client");
const { DomainError } = await import("@/lib/errors");
const { answerRecall } = await import("@/lib/privacy/answer-recall");

const recallId = process.argv[2] ?? "";
try {
  await answerRecall(openContext("rights", "operator"), { recallId });
  process.stdout.write(`Recall ${recallId} is answered.\n`);
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  process.stderr.write(`${recallId}: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  await closeClients();
}
