import "server-only";
import { keyedHash } from "@/lib/crypto/keyed-hash";

type Indexed = "email" | "phone" | "surname";

const normalise: Record<Indexed, (value: string) => string> = {
  email: (value) => value.normalize("NFC").trim().toLowerCase(),
  phone: (value) => {
    if (!/^\+[1-9]\d{6,14}$/.test(value))
      throw new RangeError("A phone number is indexed as E.164.");
    return value;
  },
  // As a clerk would type it: "Núñez  García" and "nunez garcia" are found by each other.
  surname: (value) =>
    value.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim().replace(/\s+/gu, " "),
};

/**
 * What a value is found again by without being readable: a keyed hash of its normal form. Equal values have equal hashes,
 * so only fields with many possible values have one.
 * @throws RangeError for a phone number that is not E.164.
 */
export function lookupHash(kind: Indexed, value: string): Buffer<ArrayBuffer> {
  return keyedHash(`blind index ${kind}`, normalise[kind](value));
}
