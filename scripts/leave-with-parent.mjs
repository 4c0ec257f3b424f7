/**
 * Loaded into children by `startNode`: when the process that started them is gone, killed outright perhaps,
 * they leave too and free port and database. A child that starts others with its own options (`next dev` does)
 * hands this file on to them; the mark is taken away so that their channels, by which they wait, are left alone.
 */
if (process.env.FASCICLE_LEAVES_WITH_PARENT && process.channel) {
  delete process.env.FASCICLE_LEAVES_WITH_PARENT;
  process.channel.unref();
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(143), 10_000).unref();
  });
}
