// Issues the statements of October, and says how fast, and how much memory that took after a tenth of them and in all.
import { runStatements } from "@/lib/billing/run-statements";
import { clock } from "@/lib/clock";
import { openContext } from "@/lib/context/open-context";

clock.now = () => new Date("2026-11-02T12:00:00Z");
const memory = () => process.memoryUsage.rss() / 2 ** 20;
const seen = { tenth: 0, most: 0 };
const begun = performance.now();
let issued = 0;
await runStatements(openContext("billing", "worker"), {
  tell: (progress) => {
    issued = progress.issued;
    if (progress.looked * 10 <= progress.expected) seen.tenth = Math.max(seen.tenth, memory());
    seen.most = Math.max(seen.most, memory());
  },
});
const seconds = (performance.now() - begun) / 1000;
process.send?.({ perSecond: issued / seconds, tenthMb: seen.tenth, mostMb: seen.most });
process.disconnect?.();
process.exit();
