import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";

const doors = [
  { href: paths.accountInvoices(), title: "Invoices", about: "Each bill, and what is open of it" },
  {
    href: paths.accountStatements(),
    title: "Statements",
    about: "What you owed and paid, month by month",
  },
  { href: paths.accountCards(), title: "Cards", about: "What is taken by itself, and from which" },
  { href: paths.accountProfile(), title: "Profile", about: "Your name, phone and address" },
  { href: paths.accountTravellers(), title: "Travellers", about: "People you often book for" },
  {
    href: paths.accountPreferences(),
    title: "Notices",
    about: "How bills reach you, and mail on a topic",
  },
  {
    href: paths.accountPrivacy(),
    title: "Privacy",
    about: "All that we hold, who saw it, what you allow",
  },
] as const;

/** Where else one can go, in words. */
export function AccountDoors() {
  return (
    <Section id="account" title="Your account">
      <ul className="-mt-4 grid gap-x-10 sm:grid-cols-2">
        {doors.map(({ href, title, about }) => (
          <li key={href} className="border-line group relative border-b py-4">
            <a href={href} className="whole text-name font-semibold">
              {title}
            </a>
            <p className="text-small text-soft">{about}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
