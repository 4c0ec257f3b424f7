import { queueAge } from "@/lib/db/jobs";

export const dynamic = "force-dynamic";

interface Readiness {
  readonly ready: boolean;
  /** Jobs no worker has taken, and for how long the oldest has waited. */
  readonly queue?: { readonly waiting: number; readonly oldestSeconds: number };
}

/** Watchers ask often; the database is asked at most once in this time. */
const KEPT_MS = 3000;
let kept: { readonly at: number; readonly answer: Promise<Readiness> } | undefined;

/** Whether the database answers and has our tables; 503 where not. */
export async function GET() {
  if (!kept || Date.now() - kept.at > KEPT_MS) kept = { at: Date.now(), answer: ask() };
  const answer = await kept.answer;
  return Response.json(answer, {
    status: answer.ready ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}

async function ask(): Promise<Readiness> {
  try {
    return { ready: true, queue: await queueAge() };
  } catch {
    return { ready: false };
  }
}
