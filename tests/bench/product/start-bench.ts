import type { ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { findHome } from "@/scripts/database/embedded/find-home";
import { build, isBuilt } from "@/scripts/start/build";
import { prepare, startDatabase } from "@/scripts/start/database";
import { generate } from "@/scripts/start/generate";
import { type Program, startProgram, stopProgram } from "@/scripts/start/program";
import { listPrograms } from "@/scripts/start/programs";
import { step } from "@/scripts/start/say.mjs";
import type { Settings } from "@/scripts/start/settings";
import { untilHealthy } from "@/scripts/start/until-healthy";
import type { Bench } from "@/tests/bench/bench";
import { yardstickPort } from "@/tests/bench/product/bench-settings";
import { buildYardstick, untilAnswers, yardstickProgram } from "@/tests/bench/product/yardstick";

/** Starts the product as `npm start` does, with 100,000 departures, and the yardstick beside it. */
export async function startBench(
  settings: Settings,
  quick: boolean,
): Promise<{ bench: Bench; stop: () => Promise<void> }> {
  const undo: (() => unknown)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      for (const one of undo.reverse()) await one();
    })();
    return stopping;
  };
  process.once("SIGINT", () => void stop().then(() => process.exit(130)));
  process.once("SIGTERM", () => void stop().then(() => process.exit(143)));
  try {
    const bench = await start(settings, quick, undo);
    return { bench, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(settings: Settings, quick: boolean, undo: (() => unknown)[]): Promise<Bench> {
  const loadBefore = os.loadavg()[0] ?? 0;
  const { belongings } = findHome(path.join(settings.folder, "postgres"));
  for (const made of [settings.folder, belongings])
    undo.push(() => rmSync(made, { recursive: true, force: true }));
  const signal = new AbortController().signal;
  await step("Generating the database client", generate);
  let database = await startDatabase(settings, process.stderr.write.bind(process.stderr));
  undo.push(() => database?.stop());
  await step("Migrating and seeding", prepare);
  // Built from the real catalogue, so that its pages are the prerendered ones.
  if (!isBuilt(settings.env)) await step("Building the site", () => build(settings.env, signal));
  await step("Building the yardstick", () => buildYardstick(settings.env));
  await database?.stop();

  const begun = performance.now();
  database = await startDatabase(settings, process.stderr.write.bind(process.stderr));
  await prepare();
  const programs = startAll(settings);
  undo.push(() => Promise.all(programs.map((program) => stopProgram(program))));
  await untilHealthy(settings.port, signal);
  const secondStartSeconds = (performance.now() - begun) / 1000;

  const owner = new pg.Pool({ connectionString: settings.env["DATABASE_URL"], max: 8 });
  undo.push(() => owner.end());
  await step("Making departures", () => seedDepartures(owner, quick));
  await untilAnswers();
  const size = quick
    ? { turns: 1, seconds: 0.5, bookings: 16 }
    : { turns: 5, seconds: 3, bookings: 100 };
  return {
    ...size,
    ...{ owner, loadBefore, secondStartSeconds },
    site: settings.env["APP_URL"] ?? "",
    yardstick: `http://localhost:${yardstickPort}`,
    stripe: `http://127.0.0.1:${settings.stripe?.port}`,
  };
}

function startAll(settings: Settings): ChildProcess[] {
  const { web, worker, stands } = listPrograms(settings);
  const programs: Program[] = [...stands.map(fewerEvents), ...[web, worker, yardstickProgram(web)]];
  return programs.map(startProgram);
}

// As an endpoint at Stripe is set up: it is told of sessions, not of all that happens to a charge.
function fewerEvents(stand: Program): Program {
  if (stand.name !== "stripe") return stand;
  const events = "checkout.session.completed,checkout.session.expired";
  return { ...stand, args: [...stand.args, "--webhook-events", events] };
}

async function seedDepartures(owner: pg.Pool, quick: boolean): Promise<void> {
  const [{ seedLarge }, { localDateOf }] = await Promise.all([
    import("@/prisma/seed/large"),
    import("@/lib/dates"),
  ]);
  const client = await owner.connect();
  try {
    const size = quick ? { vacations: 200, departures: 4_000 } : undefined;
    await seedLarge(client, localDateOf(new Date()), size);
  } finally {
    client.release();
  }
}
