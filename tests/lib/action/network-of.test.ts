import { expect, test } from "vitest";
import { networkOf } from "@/lib/action/network-of";

test("one holder is one network: of IPv6 the first half counts, however it is spelled", () => {
  const home = networkOf("2001:db8:7:1::5");
  expect(networkOf("2001:0DB8:0007:0001:aaaa:bbbb:cccc:dddd")).toBe(home);
  expect(networkOf("2001:db8:7:2::5")).not.toBe(home);
  expect(networkOf("fe80::1%eth0")).toBe(networkOf("fe80::2%eth0"));
});

test("an older address stands for itself, in its newer spelling too, and so does what is none", () => {
  expect(networkOf("192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("::ffff:192.0.2.7")).toBe(networkOf("::ffff:c000:207"));
  expect(networkOf("::ffff:192.0.2.7")).not.toBe(networkOf("::ffff:192.0.2.8"));
  expect(networkOf("unknown")).toBe("unknown");
});
