import { currentActor } from "@/lib/auth/session";
import { getJob } from "@/lib/db/jobs";
import { FascicleError } from "@/lib/errors";

/** How far a job is, for pages and programs that wait for it. */
export async function GET(_request: Request, { params }: { params: Promise<{ jobId: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  try {
    const job = await getJob(actor, (await params).jobId);
    return Response.json(job, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof FascicleError) return new Response(null, { status: 404 });
    throw error;
  }
}
