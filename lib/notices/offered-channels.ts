import { env } from "@/lib/env";
import { type Channel, channels } from "@/lib/notices/notices";

/** The ways in which bills can reach somebody here: without a gateway for faxes nobody is offered one. */
export function offeredChannels(): readonly Channel[] {
  return env.FAX_DOMAIN ? channels : channels.filter((channel) => channel !== "fax");
}
