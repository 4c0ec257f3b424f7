/** `npm run web`: one web process of a production installation; any number may run beside each other. */
import { runScript } from "./processes.mjs";
import { prepareProduction } from "./production.mjs";
import { readSettings, requireFreePort } from "./settings.mjs";

await runScript(async () => {
  const settings = readSettings();
  await requireFreePort(settings);
  const embedded = await prepareProduction({ web: true });
  const { keepDatabase, runWeb, untilServing } = await import("./services.mjs");
  untilServing(settings).then(
    (serving) => serving && console.log(`网站已启动 / serving: ${settings.publicUrl}`),
  );
  await Promise.all([runWeb(settings), ...(embedded ? [keepDatabase(embedded)] : [])]);
  return 0;
});
