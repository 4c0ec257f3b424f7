/**
 * The application as the browser tests meet it: production build, web and worker, the demo journal in a
 * database of its own. HOST and PORT say where; passwords lie in `demo-accounts.json` of `TEST_SITE`.
 */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { onLeaving, runScript } from "./processes.mjs";
import { dataFolder } from "./project.mjs";
import { provideSecrets } from "./secrets.mjs";
import { readSettings } from "./settings.mjs";

await runScript(async () => {
  const [{ testDatabase }, { makeProgram }, { welcome }, { runWeb, runWorker }] = await Promise.all([
    import("./test-database.mjs"),
    import("./build.mjs"),
    import("./welcome.mjs"),
    import("./services.mjs"),
  ]);
  const settings = readSettings();
  await makeProgram({ web: true });
  const opening = testDatabase();
  onLeaving(() =>
    opening.then(
      (database) => database.release(),
      () => {},
    ),
  );
  process.env.DATABASE_URL = (await opening).url;

  const site = path.join(dataFolder(), "test-site");
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site);
  process.env.DATA_DIR = site;
  provideSecrets({ make: true });
  await welcome({ demoAllowed: true });
  await Promise.all([runWeb(settings), runWorker()]);
  return 0;
});
