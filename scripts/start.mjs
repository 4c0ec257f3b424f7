/**
 * `npm start`: from a fresh clone to a running journal. Installs, starts or joins the embedded database
 * (unless DATABASE_URL names another), migrates, builds what changed, then serves until it is stopped.
 * `npm run dev` (`--dev`) serves the sources themselves and builds nothing.
 */
import { install, requireNode } from "./installation.mjs";
import { runScript } from "./processes.mjs";
import { requireRoom } from "./project.mjs";
import { provideSecrets } from "./secrets.mjs";
import { readSettings, requireFreePort } from "./settings.mjs";

await runScript(async () => {
  requireNode();
  const dev = process.argv.includes("--dev");
  const settings = readSettings();
  await requireFreePort(settings);
  requireRoom();
  await install({ withTools: dev });
  provideSecrets({ make: true });

  const [{ joinDatabase, migrate }, { makeProgram }] = await Promise.all([
    import("./database.mjs"),
    import("./build.mjs"),
  ]);
  const embedded = await joinDatabase();
  await migrate(process.env.DATABASE_URL ?? "");
  await makeProgram({ web: !dev });
  const { welcome } = await import("./welcome.mjs");
  const greeting = await welcome({ demoAllowed: embedded !== undefined });

  const { keepDatabase, runWeb, runWorker, untilServing } = await import("./services.mjs");
  untilServing(settings).then((serving) => serving && console.log(greeting(settings.publicUrl)));
  await Promise.all([runWeb(settings, { dev }), runWorker(), ...(embedded ? [keepDatabase(embedded)] : [])]);
  return 0;
});
