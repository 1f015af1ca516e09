import { openContext } from "@/lib/context/open-context";
import { repeat } from "@/lib/jobs/repeat";
import { listenForReports } from "@/lib/mail/report-listener";
import { receiveReport } from "@/lib/notices/receive-report";

type Listening = Awaited<ReturnType<typeof listenForReports>>;

/** Listens for mail that comes back. Of several workers on one machine one does, and another as soon as that one is gone. */
export function hearReports(): { stop: () => Promise<void> } {
  let listening: Listening | null = null;
  const looking = repeat(2000, async () => {
    listening ??= await listenForReports(async ({ attemptId, ref, report }) => {
      await receiveReport(openContext("notices", "mail"), { attemptId, ref, ...report });
    }).catch(noneIfTaken);
  });
  return {
    stop: async () => {
      await looking.stop();
      await listening?.stop();
    },
  };
}

function noneIfTaken(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return null;
  throw error;
}
