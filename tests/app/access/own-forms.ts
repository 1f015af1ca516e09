import { askedUses } from "@/lib/policy/asked-uses";
import { rightsAt } from "@/lib/policy/rights-at";
import type { Sending, Typed } from "@/tests/app/access/typed";

/** A form that is whole, for each action by which a customer sees to what is known of themselves. */
export function formsOfOneself(
  tokenOf: (point: string) => string,
): Record<string, (sending: Sending) => Typed> {
  const topic = askedUses(
    rightsAt(1).filter(({ grant }) => grant.use === "marketing.communications.email"),
  );
  const use = topic[0]?.id ?? "";
  return {
    "/account/profile changeProfileAction": () => ({
      ...{ formToken: tokenOf("profile"), seen: "phone:-" },
      ...{ given: "Ana", surname: "Vale", phone: "+1 212 555 0123" },
    }),
    "/account/demographics changeAboutMeAction": () => ({
      ...{ formToken: tokenOf("demographics"), seen: "household:-", household: "two" },
    }),
    "/account/demographics removeAnswerAction": () => ({ group: "household" }),
    "/account/travellers saveCompanionAction": () => ({
      ...{ formToken: tokenOf("companions"), seen: "", given: "Bo", surname: "Vale" },
    }),
    "/account/travellers removeCompanionAction": ({ params }) => ({
      companionId: params["travellerId"],
    }),
    "/account/preferences changeNoticesAction": () => ({
      ...{ formToken: tokenOf("notice-channels"), seen: "phone:- fax:-", seenOrder: "" },
      "channels[0]": "email",
    }),
    "/account/preferences answerTopicAction": () => ({ use, answer: "accept" }),
    "/account/privacy answerMyUseAction": () => ({ use, answer: "withdraw" }),
    "/account/privacy removeValueAction": () => ({ group: "phone" }),
  };
}
