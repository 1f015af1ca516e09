import type { QrPath } from "@/lib/auth/qr-path";
import { type Role, roles } from "@/lib/auth/roles";
import { paths } from "@/lib/paths";

/** What a role is called. */
export const roleNames: Readonly<Record<Role, string>> = {
  billing_clerk: "Billing clerk",
  customer_service: "Customer service",
  product_manager: "Product manager",
  privacy_officer: "Privacy officer",
  owner: "Owner",
};

/** A page of the desk, and who may open it. */
export type Place = { path: string; title: string; about: string; roles: readonly Role[] };

/** Every page of the desk. A page that is not here does not open, and a test fails for it. */
export const places = [
  { path: paths.staff(), title: "Desk", about: "Where you are.", roles },
  {
    path: paths.staffDevices(),
    title: "Your devices",
    about: "Where you are signed in, and signing out there.",
    roles,
  },
] as const satisfies readonly Place[];

export type PlacePath = (typeof places)[number]["path"];

/** Who sits at the desk, and what it opens for them. */
export type Desk = { name: string; role: string; places: Omit<Place, "roles">[] };

/** What the page of an invitation shows. */
export type Invitation = {
  email: string;
  role: Role;
  /** For an authenticator app: to be scanned, or typed in. */
  qr: QrPath;
  secret: string;
  recoveryCodes: string[];
};
