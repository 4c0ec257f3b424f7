import { z } from "zod";
import { answerLive } from "@/app/api/live/answer";
import { liveArticlePages } from "@/lib/live/live-pages";

const shape = z.strictObject({
  have: z.array(z.string().max(20)).max(1000),
  /** JSON of the text being typed; the composer reads it. */
  draft: z.string().max(4_000_000).optional(),
});

/** The pages of an article as it stands in its issue, with the text that is being typed. */
export async function POST(request: Request, { params }: { params: Promise<{ articleId: string }> }) {
  const { articleId } = await params;
  return answerLive(request, (actor, body, options) => {
    const { have, draft } = shape.parse(body);
    return liveArticlePages(actor, articleId, have, draft, options);
  });
}
