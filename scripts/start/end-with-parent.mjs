// Loaded into every program that is started (node --import): when whoever started it is gone, even killed, it stops as if it
// had been asked to. What that program starts itself is its own affair.
if (process.channel && process.ppid === Number(process.env["STARTED_BY"])) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
