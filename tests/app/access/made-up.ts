import { mailedToken } from "@/lib/auth/token";
import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { signIntent } from "@/lib/privacy/choices/intent";

/** Links of ours that lead to nothing: better than anybody could guess. */
export function madeUp(): Record<string, string> {
  return {
    holdToken: linkToken("hold", newId(), 1),
    bookingToken: linkToken("booking", newId(), 1),
    choiceToken: linkToken("choice", newId(), 0),
    requestToken: linkToken("support", newId(), 1),
    intent: signIntent(newId(), "none", ""),
    invitationToken: "A".repeat(43),
    quoteId: newId(),
    linkToken: mailedToken(newId()),
  };
}
