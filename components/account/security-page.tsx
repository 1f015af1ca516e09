import type { ComponentProps } from "react";
import { DeviceList } from "@/components/account/device-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";

type Props = ComponentProps<typeof DeviceList> & {
  email: string;
  /** What has just been done here. */
  changed: keyof typeof done | null;
};

const done = {
  password: "Your password was changed, and every other device was signed out.",
  link: "Look at the mail of your new address: the link there moves your account to it. Until then nothing changes.",
  email: "Your account has its new address.",
} as const;

/** How somebody signs in, and where they are signed in. */
export function SecurityPage({ email, changed, ...devices }: Props) {
  return (
    <>
      <PageTitle title="Security">
        <p>What you sign in with, and where you are signed in.</p>
      </PageTitle>
      {changed ? (
        <div className="wrap pb-10">
          <Notice kind="good" role="status">
            {done[changed]}
          </Notice>
        </div>
      ) : null}
      <Section id="email" title="Email address">
        <p className="text-lead wrap-anywhere">{email}</p>
        <p className="mt-5">
          <ButtonLink kind="plain" href={paths.accountEmail()}>
            Change email address
          </ButtonLink>
        </p>
      </Section>
      <Section id="password" title="Password">
        <p className="measure">
          We keep only a code that it is checked against. Nobody who works here can read it.
        </p>
        <p className="mt-5">
          <ButtonLink kind="plain" href={paths.accountPassword()}>
            Change password
          </ButtonLink>
        </p>
      </Section>
      <Section
        id="devices"
        title="Devices"
        aside="A device that you do not know? Sign it out, and change your password."
      >
        <DeviceList {...devices} />
      </Section>
    </>
  );
}

/** What an address says has just been done, if it is one of these. */
export function doneOf(text: unknown): Props["changed"] {
  return typeof text === "string" && Object.hasOwn(done, text) ? (text as keyof typeof done) : null;
}
