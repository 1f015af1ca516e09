/** The hosted pages as a browser without JavaScript meets them; `path` may be a whole address. */
export function visitPage(url: string) {
  async function read(path: string) {
    const response = await fetch(new URL(path, url));
    return { status: response.status, html: await response.text() };
  }

  async function press(path: string, form: Record<string, string>) {
    const body = new URLSearchParams(form);
    const response = await fetch(new URL(path, url), { method: "POST", redirect: "manual", body });
    const location = response.headers.get("location");
    return { status: response.status, location, html: await response.text() };
  }

  function pay(session: string, number: string, more: Record<string, string> = {}) {
    const card = { number, expiry: "12/34", cvc: "123", name: "Ada Lovelace" };
    return press(`/c/pay/${session}`, { ...card, ...more });
  }

  return { read, press, pay };
}
