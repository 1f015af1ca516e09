import "server-only";
import { addressKey } from "@/lib/action/limit";
import { readSessionHash } from "@/lib/auth/read-session-hash";

/** What a form's sender brings along beside the form. Nothing of it is proof of anything until a verb has looked it up. */
export type Sender = {
  /** The network address, as a hash. */
  from: string;
  userAgent: string;
  /** The hash of the session that the browser carries. */
  session: () => Promise<Uint8Array<ArrayBuffer> | null>;
};

/** Reads it from the request that is being answered. */
export function readSender(headers: Headers): Sender {
  return {
    from: addressKey(headers),
    userAgent: headers.get("user-agent") ?? "",
    session: readSessionHash,
  };
}
