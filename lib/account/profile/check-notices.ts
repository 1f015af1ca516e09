import type { ChangeNotices } from "@/lib/account/schema";
import { type FieldMessages, wrongFields } from "@/lib/errors";
import type { Channel } from "@/lib/notices/notices";
import { offeredChannels } from "@/lib/notices/offered-channels";
import type { PersonValues } from "@/lib/privacy/privacy";
import { readPhone } from "@/lib/privacy/read-phone";

const noNumber = "Write the number with its country code, such as +1 212 555 0123.";

/**
 * An order of ways in which bills reach somebody, checked: each way once, and each with what it needs; an email there always is.
 * @throws DomainError invalid, each message beside its field.
 */
export function checkNotices(input: ChangeNotices, stored: PersonValues): PersonValues {
  const { channels } = input;
  const numberOf = (text: string | undefined) =>
    text ? readPhone(text, stored.address?.country) : undefined;
  const [phone, fax] = [numberOf(input.phone), numberOf(input.fax)];
  const fields: FieldMessages = {
    ...(phone === null ? { phone: [noNumber] } : {}),
    ...(fax === null ? { fax: [noNumber] } : {}),
    ...(phone === undefined && channels.includes("phone")
      ? { phone: ["Write the number that we call."] }
      : {}),
    ...(fax === undefined && channels.includes("fax")
      ? { fax: ["Write the number of your fax."] }
      : {}),
    ...orderMessages(channels, stored),
  };
  if (Object.keys(fields).length > 0) throw wrongFields(fields);
  return { ...(phone ? { phone } : {}), ...(fax ? { fax } : {}) };
}

function orderMessages(channels: readonly Channel[], { address }: PersonValues): FieldMessages {
  const messages: FieldMessages = {};
  if (channels.length === 0)
    messages["channels[0]"] = ["Choose at least one way: bills have to reach you."];
  const offered = offeredChannels();
  for (const [at, channel] of channels.entries()) {
    if (channels.indexOf(channel) < at)
      messages[`channels[${at}]`] = ["You have chosen this way already."];
    if (!offered.includes(channel)) messages[`channels[${at}]`] = ["We do not have this way."];
  }
  const post = channels.indexOf("post");
  // The usual order has a letter in it, for when there is an address.
  if (channels[0] === "post" && !address)
    messages[`channels[${post}]`] = ["Write your address under Profile first."];
  return messages;
}
