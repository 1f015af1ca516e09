import { CookieSwitch } from "@/components/privacy/cookie-switch";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { type OptionalCookie, optionalCookies } from "@/lib/optional-cookies";
import { paths } from "@/lib/paths";

type Props = {
  on: readonly OptionalCookie[];
  /** What was switched on a moment ago. */
  tried: OptionalCookie | null;
  gpc: boolean;
  action: FormAction;
};

const cookies = Object.keys(optionalCookies) as OptionalCookie[];

/** All that can be switched on here: each by itself, none beforehand, off as easily as on (P20). */
export function CookieSwitches({ on, tried, gpc, action }: Props) {
  return (
    <Section id="switches" title="What you can switch on" aside="Nothing of it is on by itself.">
      <div className="grid gap-8">
        {tried && !on.includes(tried) ? (
          <Notice kind="warn" title="Your browser did not keep it" role="alert">
            <p>
              It refuses cookies, so this stays off. Everything else works as before; tell{" "}
              <a href={paths.support()} className="link">
                our support
              </a>{" "}
              what you like, and we suggest trips in a mail.
            </p>
          </Notice>
        ) : null}
        <div className="grid gap-6 lg:grid-cols-2">
          {cookies.map((cookie) => (
            <CookieSwitch
              key={cookie}
              cookie={cookie}
              on={on.includes(cookie)}
              gpc={gpc}
              action={action}
            />
          ))}
        </div>
        <p className="measure">
          Both serve one thing: the order of{" "}
          <a href={paths.suggestions()} className="link">
            what we suggest to you
          </a>
          . They change no price and no place, and what we sell is the same for everybody.
        </p>
      </div>
    </Section>
  );
}
