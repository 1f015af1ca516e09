/** Sends a form as a browser without JavaScript does. @returns where it leads. @throws when it leads nowhere. */
export async function postForm(
  address: string,
  fields: ReadonlyMap<string, string>,
): Promise<string> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const answer = await fetch(address, {
    ...{ method: "POST", body, redirect: "manual" },
    headers: { origin: new URL(address).origin },
  });
  const said = await answer.text();
  const location = answer.headers.get("location");
  if (answer.status === 303 && location) return new URL(location, address).href;
  throw new Error(`${address} answered ${answer.status} to its form: ${said.slice(0, 500)}`);
}
