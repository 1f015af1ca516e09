// Asks everybody about version 2, and says how it went: in a process that can be killed.
import { openContext } from "@/lib/context/open-context";
import { tellOfChanges } from "@/lib/worker/tell-of-changes";

process.send?.("begun");
const before = performance.now();
await tellOfChanges(openContext("rights", "worker"), { number: 2 });
const seconds = (performance.now() - before) / 1000;
process.send?.({ seconds, rssMb: process.resourceUsage().maxRSS / 1024 });
process.disconnect?.();
process.exit();
