import type { Asker } from "@/app/who-asks";
import { changeEmail } from "@/lib/account/change-email";
import { fetchPermit } from "@/lib/account/leaving/fetch-permit";
import { listCompanions } from "@/lib/account/list-companions";
import { requestMyCopy } from "@/lib/account/request-my-copy";
import { requestReset } from "@/lib/account/request-reset";
import { saveCompanion } from "@/lib/account/save-companion";
import type { Register } from "@/lib/account/schema";
import { startSession } from "@/lib/account/start-session";
import { type Role, roles } from "@/lib/auth/roles";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { settlePayment } from "@/lib/billing/settle-payment";
import { eraseBooking, planBookingErasure } from "@/lib/booking/erase-booking";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import { startPayment } from "@/lib/booking/start-payment";
import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { switchSuggestions } from "@/lib/insight/switch-suggestions";
import { formToken } from "@/lib/privacy/form-token";
import { getCopy } from "@/lib/privacy/get-copy";
import { inviteEmployee } from "@/lib/staff/invite-employee";
import { keepCases } from "@/lib/staff/keep-cases";
import { requestCopy } from "@/lib/support/request-copy";
import { holders } from "@/lib/worker/holders";
import { asked } from "@/tests/app/access/asked";
import { billed } from "@/tests/app/access/billed";
import { covered } from "@/tests/app/access/covered";
import { madeUp } from "@/tests/app/access/made-up";
import { stated } from "@/tests/app/access/stated";
import { useSupport } from "@/tests/lib/support/arrange";
import { useCustomers } from "@/tests/support/customers";
import { type AtDesk, useDesk } from "@/tests/support/desk";
import { firstVersion } from "@/tests/support/first-version";
import { askedToLeave } from "@/tests/support/leaving";
import { useMoving } from "@/tests/support/moving";
import { orderOf } from "@/tests/support/order";
import { useShop } from "@/tests/support/shop";

/** What must never stand on a page of somebody else's. */
type Known = "id" | "ref" | "lead" | "customer" | "slug";

export const canary = { surname: "Canarykeeper", email: "holder.canary@example.com" };

/** Everybody who may ask, and one of each thing that is somebody's. */
export function useWorld() {
  const shop = useShop();
  const { database } = shop;
  const support = useSupport(database);
  const desk = useDesk(database);
  const moving = useMoving(shop);
  const customers = useCustomers(database);
  const colleagues = new Map<Role, AtDesk>();
  const accounts = new Map<Asker, string>();
  let holder: Awaited<ReturnType<typeof booked>>;
  let erased: Awaited<ReturnType<typeof booked>>;
  let choice: Awaited<ReturnType<typeof asked>>;
  let statement: Awaited<ReturnType<typeof stated>>;

  async function open(
    asker: Asker,
    more: Partial<Register> = {},
    email = `${newId()}@example.com`,
  ) {
    await customers.registers(email, more);
    const { token } = await customers.verifies(await customers.mailedTo(email));
    accounts.set(asker, (await customers.who(token))?.accountId ?? "");
  }

  async function booked(order: object = {}, daysAhead = 120) {
    const hold = await shop.held({ daysAhead });
    await startPayment(database.open("booking"), orderOf(hold.holdToken, order));
    const payment = await shop.paymentOf(hold.holdId);
    await shop.stripe.pay(payment.session_id);
    await settlePayment(database.open("payment"), { paymentId: payment.id });
    await shop.work();
    const { rows } = await database.owner.query(
      `SELECT b.id, b.ref, b.person_id AS lead, b.customer_id AS customer, v.slug FROM booking b
         JOIN departure d ON d.id = b.departure_id JOIN vacation v ON v.id = d.vacation_id WHERE b.id = $1`,
      [payment.booking_id],
    );
    const { id, ref, lead, customer, slug }: Record<Known, string> = rows[0];
    const bills = await database.owner.query("SELECT id FROM invoice WHERE booking_id = $1", [id]);
    return {
      ref,
      lead,
      slug,
      ...{ id, customer, invoiceId: String(bills.rows[0].id) },
      document: `${await shop.invoiceOf(id)}.pdf`,
      departure: hold.departure,
      bookingToken: linkToken("booking", id, 1),
    };
  }

  /** Whose trip is over, and who has had everything removed. */
  async function leave({ ref, departure }: typeof erased): Promise<void> {
    await database.owner.query(
      "UPDATE departure SET ends_on = current_date - 2, starts_on = current_date - 9 WHERE id = $1",
      [departure.id],
    );
    const rights = database.open("rights");
    const { hash: planHash } = await planBookingErasure(rights, holders, { ref });
    await eraseBooking(rights, holders, { ref, planHash });
  }

  /** The holder's copy of everything, by an address and a permit that everybody knows here. */
  async function copied(address: string): Promise<Record<string, string>> {
    if (!address.includes("[archiveToken]")) return {};
    const accountId = accounts.get("holder") ?? "";
    const rights = database.open("rights", accountId);
    if (!(await getCopy(rights, { personId: accountId }))?.ready) {
      await requestMyCopy(rights);
      await shop.work();
    }
    const archiveToken = (await getCopy(rights, { personId: accountId }))?.archiveToken ?? "";
    return { archiveToken, permit: fetchPermit(accountId, archiveToken) };
  }

  /** Somebody whom the holder often books for, by a number that everybody knows here. */
  async function companion(address: string): Promise<Record<string, string>> {
    if (!address.startsWith("/account/travellers")) return {};
    const ctx = database.open("booking", accounts.get("holder"));
    const [known] = await listCompanions(ctx);
    const form = { formToken: formToken(firstVersion(), "companions"), seen: "" };
    const added = { ...form, given: "Bo", surname: canary.surname };
    return { travellerId: (known ?? (await saveCompanion(ctx, added))).companionId };
  }

  /** One for each who asks: it is used up by asking. */
  const made = {
    "[holdToken]": async () => ({ holdToken: (await shop.held()).holdToken }),
    "[quoteId]": async (address: string) => {
      const { bookingToken } = holder;
      if (address.includes("/travellers/")) return await askedToLeave(database, holder);
      if (address.includes("/date/")) return await moving.asked(holder);
      const { quoteId } = await quoteCancellation(database.open("booking"), { bookingToken });
      return { bookingToken, quoteId };
    },
    "[requestToken]": async (address: string) => {
      const asking = await support.proven(canary);
      if (!address.includes("my-data.zip")) return asking;
      await requestCopy(database.open("rights"), asking);
      await shop.work();
      return asking;
    },
    "[linkToken]": async (address: string) => {
      if (address.includes("/email/")) return { linkToken: await movingTo(canary.email) };
      if (address.includes("/reset-password/")) return { linkToken: await forgotten() };
      const email = `${newId()}@example.com`;
      await customers.registers(email);
      return { linkToken: await customers.mailedTo(email) };
    },
    "[invitationToken]": async () => {
      const invited = { role: "product_manager", email: `${newId()}@example.com` } as const;
      return { invitationToken: (await inviteEmployee(database.open("sign_in"), invited)).token };
    },
  } satisfies Record<string, (address: string) => Promise<Record<string, string>>>;

  /** The link by which the holder's account moves to an address. */
  async function movingTo(email: string): Promise<string> {
    const form = formToken(firstVersion(), "profile");
    const asHolder = database.open("account", accounts.get("holder"));
    await changeEmail(asHolder, { email, formToken: form, from: newId() });
    return await customers.mailedTo(email, "email");
  }

  /** Somebody's link for a new password. */
  async function forgotten(): Promise<string> {
    const { email } = await customers.joined();
    await requestReset(database.open("sign_in"), { email, from: newId() });
    await shop.work();
    return await customers.mailedTo(email, "reset");
  }

  return {
    ...{ shop, support, desk, customers, colleagues, accounts, movingTo, booked },
    holder: () => holder,
    choice: () => choice,
    arrange: async () => {
      for (const role of roles) colleagues.set(role, await desk.at(role));
      holder = await booked(canary);
      erased = await booked({}, 30);
      await leave(erased);
      choice = await asked(shop, holder.lead);
      statement = await stated(shop, holder.lead);
      // What they still owe is late: a billing clerk has a case.
      await database.owner.query("UPDATE payment_schedule_line SET due_on = current_date - 3");
      await keepCases(database.open("jobs"));
      await open("holder", { surname: canary.surname }, canary.email);
      await shop.work();
      await open("stranger");
      await open("erased");
      for (const asker of ["holder", "stranger"] as const)
        await switchSuggestions(database.open("rights", accounts.get(asker)), { to: "on" });
      await database.owner.query("UPDATE account SET status = 'closed' WHERE id = $1", [
        accounts.get("erased"),
      ]);
      for (const [role, { accountId }] of colleagues) accounts.set(role, accountId);
    },
    /** Of an asker's browser: a session of their own, begun for this request alone. */
    cookies: async (asker: Asker, address: string): Promise<[string, string][]> => {
      if (asker === "holder" && address.startsWith("/sign-in/code")) return await halfway();
      const accountId = accounts.get(asker);
      if (!accountId) return [];
      const kind = colleagues.has(asker as Role) ? "employee" : "customer";
      const begun = { accountId, userAgent: "", kind, carried: null } as const;
      const { token } = await startSession(database.open("sign_in"), begun);
      return [[sessionCookie, token]];
    },
    /** What stands in an address that an asker may know: what was erased, or what they make up. */
    params: async (asker: Asker, address: string): Promise<Record<string, string>> => {
      const known = { slug: holder.slug, drawing: "norwegian-fjords", n: "1", seq: "1" };
      const { document, departure } = holder;
      const everybodys = {
        ...{ ...known, code: departure.code, document, file: "poster-day.svg" },
        // A number that leads nobody else anywhere, and what stands on the paper.
        statementId: statement.statementId,
        customerId: holder.customer,
        ...(await billed(shop, booked, holder, address)),
        invoiceId: holder.invoiceId,
        ...(address.startsWith("/check/") ? { code: statement.code } : {}),
        ...(await copied(address)),
        ...(await companion(address)),
      };
      if (asker === "erased")
        return { ...everybodys, ...madeUp(), bookingToken: erased.bookingToken };
      const atDesk = await covered(database, colleagues.get(asker as Role), holder, address);
      if (asker !== "holder") return { ...everybodys, ...madeUp(), ...atDesk };
      return { ...everybodys, ...(await own(address)) };
    },
  };

  /** An employee who has typed the password, and not yet the code. */
  async function halfway(): Promise<[string, string][]> {
    const { email } = colleagues.get("owner") ?? { email: "" };
    return [[sessionCookie, (await desk.employees.typePassword(email)).token]];
  }

  async function own(address: string): Promise<Record<string, string>> {
    const { bookingToken } = holder;
    const { choiceToken, intent } = choice;
    const [kind] = Object.keys(made).filter((segment) => address.includes(segment));
    return kind
      ? await made[kind as keyof typeof made](address)
      : { bookingToken, choiceToken, intent };
  }
}

export type World = ReturnType<typeof useWorld>;
