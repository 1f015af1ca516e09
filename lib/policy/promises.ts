import type { PromiseFacts } from "@/lib/policy/policy";

const services = "services of other companies that one can sign up for";

const inOrder: readonly Omit<PromiseFacts, "id">[] = [
  { text: "The policy is published, keeps its address, and can be reached from every page." },
  {
    text: "Everything that is collected or handed over is covered by a clause; the rest is refused.",
  },
  {
    text: "What is collected here belongs to nobody else, and each value says where it came from.",
  },
  { text: "Nothing is sold, lent or shared but as the policy says, and each time is on record." },
  { text: "Each form that asks is listed, with what it asks and why." },
  { text: "Registering needs a name, an email address and a password, and nothing more." },
  { text: "They are used to write about what a person asked for." },
  { text: "A password proves who somebody is, and only the sign-in can read what is kept of it." },
  { text: "Facts about age, home or interests are optional, and change neither price nor places." },
  { text: "An order form sells what we offer." },
  { text: "What is needed to pay is collected, and the number of a card never reaches us." },
  { text: "It is used to bill, and for nothing else." },
  { text: "In trouble with an order, and only then, it is used to reach the person." },
  { text: "Every cookie is on a list." },
  { text: "After sign-in a cookie remembers who that was." },
  { text: "It can be kept, so that one need not sign in each time." },
  { text: "Who refuses cookies can still use the site, and book." },
  { text: "What does not work without them is on a list." },
  { text: "That list holds the account page, which says why and offers another way." },
  { text: "What a person likes is noted only where they agreed." },
  {
    text: "Internet addresses make totals, never a picture of one person.",
    awaits: "the counting of visits into totals",
  },
  { text: "A payment company bills for us, and gets what that needs." },
  { text: "It is sent nothing that it could keep for another purpose." },
  { text: "Companies that we work with are named, with what each does.", awaits: services },
  {
    text: "A partner gets what its service needs, once somebody signs up for it.",
    awaits: services,
  },
  {
    text: "A partner may use it for that service alone, and is told when that ends.",
    awaits: services,
  },
  {
    text: "A partner may write about a topic only where a person said yes to both.",
    awaits: "the handing of an address to the partner of a chosen topic",
  },
  { text: "Leaving for another site is never a surprise." },
  { text: "The policy covers what this site collects, and each value says by which way it came." },
  { text: "Precautions are taken, listed and dated." },
  { text: "Sensitive facts are encrypted, each person’s under keys of their own." },
  { text: "Pages travel encrypted, and so does what leaves on paper’s way." },
  { text: "Personal facts are closed to everybody by default, in our offices too." },
  { text: "An employee sees what a case needs, and each look is on record." },
  { text: "Every employee knows the current policy." },
  { text: "They are reminded each quarter and at each new version." },
  { text: "Records cannot be lost, misused or changed unnoticed." },
  {
    text: "The data center is guarded: a person checks it, and the papers are on record with dates.",
  },
  { text: "Financial notices are sent when they are due." },
  { text: "They cannot be switched off, and carry no advertising." },
  { text: "They come by email, post, fax or phone." },
  { text: "A debt goes to a collection agency only as the policy prints it." },
  { text: "Personal facts can be corrected and removed." },
  { text: "On the account page or through support, with the same outcome." },
  { text: "Before a fact is used in a new way, its person is told by email." },
  { text: "And the person chooses; silence is a no." },
  { text: "A fact is used as the policy allows under which it was collected." },
];

/** P1 to P47, in the order of the statement that the policy carries out. */
export const promises: readonly PromiseFacts[] = inOrder.map((facts, at) => ({
  id: `P${at + 1}`,
  ...facts,
}));
