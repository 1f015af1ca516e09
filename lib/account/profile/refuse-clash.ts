import { DomainError, type FieldMessages } from "@/lib/errors";

/** Shows beside each field what another window, or another device, has stored there meanwhile; what was typed stays in the box. */
export function refuseClash(
  fields: readonly { name: string; stored: string | undefined }[],
): DomainError {
  const messages: FieldMessages = Object.fromEntries(
    fields.map(({ name, stored }) => [
      name,
      [
        stored
          ? `Stored meanwhile: “${stored}”. Yours is in the box.`
          : "This was removed meanwhile. Yours is in the box.",
      ],
    ]),
  );
  return new DomainError(
    "conflict",
    "Some of this was changed in another window since you opened this one. Nothing is lost: keep what is right, and save again.",
    messages,
  );
}
