import { createTransport } from "nodemailer";
import { expect, test, vi } from "vitest";
import { env } from "@/lib/env";
import { returnAddress } from "@/lib/mail/return-address";
import { hearReports } from "@/lib/worker/hear-reports";
import { useNotices } from "@/tests/lib/notices/arrange";
import { report } from "@/tests/sandbox/mail/postmaster";

const { database, queued, send, attempt } = useNotices();

async function attemptOf(noticeId: string): Promise<string> {
  const { rows } = await database.owner.query(
    "SELECT id FROM delivery_attempt WHERE notice_id = $1",
    [noticeId],
  );
  return rows[0].id;
}

/** As a mail server does: again, while nobody listens. */
async function tell(attemptId: string, action: string, code: string): Promise<void> {
  const to = returnAddress(attemptId);
  const raw = report(to, "ana@gone.example", [action, code, "smtp; 550 no"]);
  const server = createTransport({ host: "127.0.0.1", port: env.BOUNCE_PORT, ignoreTLS: true });
  await vi.waitFor(() => server.sendMail({ envelope: { from: "", to }, raw }), 15_000);
  server.close();
}

test("rules 103, 106: the worker hears what became of a mail, and another goes on when it is gone", async () => {
  const id = await queued("balance_billed");
  await send(id);
  const [first, second] = [hearReports(), hearReports()];
  await tell(await attemptOf(id), "delivered", "2.0.0");
  expect(await attempt(id)).toMatchObject({ status: "delivered" });
  await first.stop();
  await tell(await attemptOf(id), "failed", "5.1.1");
  await second.stop();
  expect(await attempt(id)).toMatchObject({ status: "bounced" });
  const { rows } = await database.owner.query(
    "SELECT kind, detail FROM attention WHERE subject_id = $1",
    [id],
  );
  expect(rows).toEqual([{ kind: "mail_bounced", detail: "came back with 5.1.1" }]);
});
