import { sessionKinds } from "@/lib/account/start-session";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { optionalCookies } from "@/lib/optional-cookies";

const hour = 3600;

/** Something that the site leaves in a browser, and reads again. */
export type StoredInBrowser = {
  name: string;
  /** Whether it is there only for who has switched it on. */
  optional: boolean;
  whatFor: string;
  whenSet: string;
  howLong: string;
};

/** Every cookie of the site. It leaves nothing else behind: no local storage, no session storage (P14, P15). */
export const storedInBrowser: readonly StoredInBrowser[] = [
  {
    name: sessionCookie,
    optional: false,
    whatFor:
      "It says that it is still you. It holds a random number that means nothing to anybody else, and scripts cannot read it.",
    whenSet: "When you sign in, and never before.",
    howLong: `Until you close the browser or sign out, ${sessionKinds.customer.seconds / hour} hours at most. If you tick “Remember me”, ${sessionKinds.remembered.seconds / (24 * hour)} days. For our employees it ends after ${sessionKinds.employee.idleSeconds / hour} hour without use.`,
  },
  ...Object.entries(optionalCookies).map(([name, { whatFor, howLong }]) => ({
    ...{ name, optional: true, whatFor, howLong },
    whenSet: "When you switch it on here, and never before.",
  })),
];
