/** `npm run worker`: one process for background jobs; any number may run beside each other. */
import { runScript } from "./processes.mjs";
import { prepareProduction } from "./production.mjs";

await runScript(async () => {
  const embedded = await prepareProduction({ web: false });
  const { keepDatabase, runWorker } = await import("./services.mjs");
  await Promise.all([runWorker(), ...(embedded ? [keepDatabase(embedded)] : [])]);
  return 0;
});
