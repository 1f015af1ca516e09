// Loaded into every program that is started (node --import): when whoever started it is gone, even killed, it stops as if it
// had been asked to.
if (process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
