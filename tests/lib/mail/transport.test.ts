import { afterEach, expect, test, vi } from "vitest";

async function optionsFor(address: string) {
  vi.stubEnv("SMTP_URL", address);
  vi.resetModules();
  const { closeTransport, transport } = await import("@/lib/mail/transport");
  const { options } = transport();
  closeTransport();
  return options;
}

afterEach(() => vi.unstubAllEnvs());

test("rule 21: a server that says nothing is given up on", async () => {
  expect(await optionsFor("smtp://127.0.0.1:1025")).toMatchObject({
    host: "127.0.0.1",
    port: 1025,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
});

test("rule 24: the address of the server cannot switch the guards off", async () => {
  const options = await optionsFor(
    "smtp://127.0.0.1:1025?disableFileAccess=false&proxy=http://evil",
  );
  expect(options).toMatchObject({ disableFileAccess: true, disableUrlAccess: true });
  expect(options).not.toHaveProperty("proxy");
});

test("P30, P32: a password goes over an encrypted line only", async () => {
  expect(await optionsFor("smtp://ann:p%40ss@mail.example.com")).toMatchObject({
    port: 587,
    secure: false,
    requireTLS: true,
    auth: { user: "ann", pass: "p@ss" },
  });
  expect(await optionsFor("smtps://ann:p%40ss@mail.example.com")).toMatchObject({
    port: 465,
    secure: true,
  });
});
