import { ZodError } from "zod";
import { requireOwnOrigin } from "@/lib/auth/origin";
import { currentActor, type SessionActor } from "@/lib/auth/session";
import { type ErrorId, FascicleError } from "@/lib/errors";
import type { LiveAnswer, LiveOptions } from "@/lib/live/live-pages";

const NO_STORE = { "cache-control": "no-store" };
const STATUS: Partial<Record<ErrorId, number>> = {
  "not-found": 404,
  "foreign-origin": 403,
  "composer-down": 503,
  "composer-busy": 503,
};

/**
 * What was composed, as it comes from the composer process. 202 with how far it is while composing: to be asked
 * again; 204 where something newer was asked under the same `x-live-key`. Refusals are `{ id, values }`.
 */
export async function answerLive(
  request: Request,
  run: (actor: SessionActor, body: unknown, options: LiveOptions) => Promise<LiveAnswer>,
): Promise<Response> {
  try {
    requireOwnOrigin(request.headers);
    const actor = await currentActor();
    if (!actor) return new Response(null, { status: 401 });
    const tab = request.headers.get("x-live-key")?.slice(0, 64);
    const key = tab === undefined ? undefined : `${actor.userId} ${tab}`;
    const answer = await run(actor, await readBody(request), { key, signal: request.signal });
    switch (answer.kind) {
      case "done":
        return new Response(Buffer.from(answer.json), {
          headers: { ...NO_STORE, "content-type": "application/json" },
        });
      case "composing":
        return Response.json({ done: answer.done, total: answer.total }, { status: 202, headers: NO_STORE });
      case "dropped":
        return new Response(null, { status: 204 });
      default:
        return answer satisfies never;
    }
  } catch (error) {
    if (error instanceof FascicleError)
      return Response.json({ id: error.id, values: error.values }, { status: STATUS[error.id] ?? 422 });
    if (error instanceof ZodError)
      return Response.json({ id: "invalid-input", values: { reason: "", place: "" } }, { status: 400 });
    throw error;
  }
}

async function readBody(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch (cause) {
    throw new FascicleError("invalid-input", { reason: "not JSON", place: "body" }, { cause });
  }
}
