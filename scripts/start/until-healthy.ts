/** Waits until the site answers and says that its worker is alive. @throws after a minute, or when `signal` says to stop. */
export async function untilHealthy(port: number, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + 60_000;
  let last = "no answer";
  while (Date.now() < deadline && !signal.aborted) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health`, {
        signal: AbortSignal.timeout(10_000),
      });
      if (answer.ok) return;
      last = `${answer.status} ${await answer.text()}`;
    } catch {
      // It does not listen yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (!signal.aborted) throw new Error(`The site did not become healthy: ${last}`);
}
