// Loaded into every program that is started (node --import): when whoever started it is gone, even killed, it stops as if it
// had been asked to. What that program starts itself is its own affair.
if (process.channel && process.ppid === Number(process.env["STARTED_BY"])) {
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    // The database went with the starter, and some wait for it without end.
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 15_000).unref();
  });
  process.channel.unref();
}
