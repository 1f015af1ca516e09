import http from "node:http";

type Load = {
  /** Address of the request of this number, from 0. */
  address: (at: number) => string;
  connections: number;
  seconds: number;
  headers?: Record<string, string>;
};

/**
 * Requests a second that a server on this machine answers, over connections that stay open.
 * @throws an Error for the first answer that is not 200: a fast refusal is no speed.
 */
export async function requestRate(load: Load): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: load.connections });
  const begun = performance.now();
  const end = begun + load.seconds * 1000;
  let next = 0;
  let answered = 0;
  const ask = async () => {
    while (performance.now() < end) {
      await get(agent, load.address(next++), load.headers ?? {});
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: load.connections }, ask));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return answered / seconds;
}

function get(agent: http.Agent, url: string, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (response) => {
      response.resume();
      response.once("end", () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    request.once("error", reject);
  });
}
