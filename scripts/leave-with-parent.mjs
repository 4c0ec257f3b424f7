/**
 * Loaded into children by `startNode`: when the process that started them is gone, killed outright perhaps,
 * they leave too and free port and database.
 */
if (process.channel) {
  process.channel.unref();
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(143), 10_000).unref();
  });
}
