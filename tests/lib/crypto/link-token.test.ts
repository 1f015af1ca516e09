import fc from "fast-check";
import { expect, test } from "vitest";
import { linkToken, readLinkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";

test("a link names its booking and epoch, and reads back", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(), (id, epoch) => {
      expect(readLinkToken("booking", linkToken("booking", id, epoch))).toEqual({ id, epoch });
    }),
  );
});

test("rule 115: a changed, cut, lengthened or invented link opens nothing", () => {
  const token = linkToken("hold", newId(), 1);
  fc.assert(
    fc.property(fc.nat(47), fc.constantFrom(..."ABCxyz019-_"), (at, letter) => {
      const changed = token.slice(0, at) + letter + token.slice(at + 1);
      expect(readLinkToken("hold", changed) === null).toBe(changed !== token);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => readLinkToken("hold", text) === null));
  expect(readLinkToken("hold", `${token}=`)).toBeNull();
  expect(readLinkToken("hold", token.slice(1))).toBeNull();
});

test("a hold's link is no booking's link", () => {
  expect(readLinkToken("booking", linkToken("hold", newId(), 1))).toBeNull();
});

test("rule 107: another epoch is another link", () => {
  const id = newId();
  expect(linkToken("booking", id, 1)).not.toBe(linkToken("booking", id, 2));
});
