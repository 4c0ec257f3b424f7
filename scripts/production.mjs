/** What `npm run web` and `npm run worker` have in common: the same steps as `npm start`, without a demo. */
import { install, requireNode } from "./installation.mjs";
import { provideSecrets } from "./secrets.mjs";

/**
 * Leaves DATABASE_URL and, for the web, the secrets in the environment.
 * @param {{ web: boolean }} options
 * @returns {Promise<import("./embedded-database.mjs").EmbeddedDatabase | undefined>}
 */
export async function prepareProduction({ web }) {
  requireNode();
  // On a database of one's own several machines may serve: a key made here would not be known there.
  if (web) provideSecrets({ make: !process.env.DATABASE_URL });
  await install();
  const [{ joinDatabase, migrate }, { makeProgram }] = await Promise.all([
    import("./database.mjs"),
    import("./build.mjs"),
  ]);
  const embedded = await joinDatabase();
  await migrate(process.env.DATABASE_URL ?? "");
  await makeProgram({ web });
  return embedded;
}
