import { expect, test } from "vitest";
import { openContext } from "@/lib/context/open-context";
import { addDays, formatDate, localDateOf } from "@/lib/dates";
import { announceErasure } from "@/lib/notices/announce-erasure";
import { sendNotice } from "@/lib/notices/send-notice";
import { eraseAsPlanned } from "@/lib/privacy/erase-as-planned";
import { keyBackupDays } from "@/lib/privacy/erasing";
import { planErasure } from "@/lib/privacy/plan-erasure";
import { calls } from "@/lib/worker/calls";
import { composers } from "@/lib/worker/composers";
import { faxes } from "@/lib/worker/faxes";
import { letters } from "@/lib/worker/letters";
import { useNotices } from "@/tests/lib/notices/arrange";
import { ann, collected } from "@/tests/lib/privacy/arrange";

const { database, mailbox } = useNotices();

test("P31, P43: who asked to be erased gets one receipt, with the day from which no backup can be read", async () => {
  const personId = await collected(ann);
  const rights = database.open("rights");
  const { hash } = await planErasure(rights, {}, { personIds: [personId] });
  await eraseAsPlanned(rights, {}, { personIds: [personId], planHash: hash });
  const heard = await database.owner.query(
    "SELECT payload FROM outbox_event WHERE kind = 'person.erased'",
  );
  expect(heard.rows).toEqual([{ payload: { personId } }]);

  const notices = openContext("notices");
  await announceErasure(notices, { personId });
  await announceErasure(notices, { personId });
  const { rows } = await database.owner.query("SELECT id FROM notice WHERE person_id = $1", [
    personId,
  ]);
  expect(rows).toHaveLength(1);
  await sendNotice(notices, { composers, letters, faxes, calls }, { noticeId: rows[0].id });
  const [mail] = await mailbox.messages();
  expect(mail?.To).toEqual([{ Address: ann.email }]);
  const words = (await mailbox.raw()).replace(/=\r?\n/g, "").replace(/\s+/g, " ");
  const today = localDateOf(new Date());
  for (const said of ["your name", formatDate(addDays(today, keyBackupDays)), "your email address"])
    expect(words).toContain(said);
  expect(words).not.toContain(ann.name.surname);
});
