import { ErasurePlan } from "@/components/privacy/erasure-plan";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";
import { RemoveForm } from "./remove-form";

type Plan = Parameters<typeof ErasurePlan>[0]["plan"] & { hash: string };

type Props = {
  planned: { plan: Plan; grace: boolean } | { obstacle: string } | { closesOn: string };
  token: string;
  action: FormAction;
};

/** What removing would do, and the button that does exactly that (P43, P44). */
export function RemovePage({ planned, token, action }: Props) {
  if ("closesOn" in planned) return <RemovalUnderWay closesOn={planned.closesOn} token={token} />;
  return (
    <>
      <PageTitle title="Have it removed">
        <p>This is what would happen if you pressed the button now.</p>
      </PageTitle>
      <Section id="plan" title="What happens">
        {"plan" in planned ? (
          <div className="grid gap-10">
            <ErasurePlan plan={planned.plan} />
            {planned.grace ? (
              <Notice title="You have an account">
                <p>
                  It is closed by this, and every device signed out. Nothing is destroyed for 14
                  days: if you sign in until then, you can keep it.
                </p>
              </Notice>
            ) : null}
            <RemoveForm
              token={token}
              planHash={planned.plan.hash}
              grace={planned.grace}
              action={action}
            />
          </div>
        ) : (
          <Notice kind="warn" title="Not yet">
            <p>{planned.obstacle}</p>
          </Notice>
        )}
      </Section>
      <BackToRequest token={token} />
    </>
  );
}

/** That the account is closing already, whoever asked for it: a second time there is nothing to do. */
function RemovalUnderWay({ closesOn, token }: { closesOn: string; token: string }) {
  return (
    <>
      <PageTitle title="Have it removed">
        <p>
          Your account is being closed already. On {closesOn} everything about you goes that need
          not stay.
        </p>
      </PageTitle>
      <Section id="plan" title="What you can do">
        <p className="measure">
          There is nothing left to ask for. If you would rather keep your account,{" "}
          <a href={paths.signIn(paths.accountClose())} className="link">
            sign in
          </a>{" "}
          before that day and choose “Keep my account”.
        </p>
      </Section>
      <BackToRequest token={token} />
    </>
  );
}

function BackToRequest({ token }: { token: string }) {
  return (
    <div className="wrap">
      <p>
        <a href={paths.supportRequest(token)} className="link">
          Back to your request
        </a>
      </p>
    </div>
  );
}
