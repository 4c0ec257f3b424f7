/** The worker's process, as `npm run worker` and `npm start` run it. */
import { startWorker } from "./start-worker";

const worker = await startWorker();

async function leave() {
  await worker.stop();
  process.exit(0);
}
process.once("SIGTERM", () => void leave());
process.once("SIGINT", () => void leave());
