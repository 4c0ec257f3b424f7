import { z } from "zod";
import { answerLive } from "@/app/api/live/answer";
import { liveIssuePages } from "@/lib/live/live-pages";

const id = z.string().min(1).max(64);
const shape = z.strictObject({
  indices: z.array(z.int().min(0)).max(200).optional(),
  article: id.optional(),
  have: z.array(z.string().max(20)).max(1000).optional(),
  /** A style and an order that are tried. */
  style: z.unknown().optional(),
  arrangement: z.record(id, z.array(id).max(1000)).optional(),
});

/** An issue as it would be printed now: its figures, its contents, and the pages asked for. */
export async function POST(request: Request, { params }: { params: Promise<{ issueId: string }> }) {
  const { issueId } = await params;
  return answerLive(request, (actor, body, options) => {
    const { style, arrangement, ...pages } = shape.parse(body);
    return liveIssuePages(actor, issueId, pages, { style, arrangement }, options);
  });
}
