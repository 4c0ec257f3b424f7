import { z } from "zod";
import { answerLive } from "@/app/api/live/answer";
import { glyphOutlines } from "@/lib/live/live-pages";

const shape = z.record(z.string().max(100), z.array(z.int().min(0).max(65_535)).max(8_000));

/** Outlines of glyphs by font: what composed pages are drawn with. */
export async function POST(request: Request) {
  return answerLive(request, (actor, body) => glyphOutlines(actor, shape.parse(body)));
}
