import { answerBeat, answerStream } from '@/lib/server/platform/presence/answer';

type Place = { params: Promise<{ slug: string }> };

/** Who is where, as Server-Sent Events. */
export async function GET(request: Request, { params }: Place) {
  return answerStream(request, (await params).slug);
}

/** Says where the asker is. */
export async function POST(request: Request, { params }: Place) {
  return answerBeat(request, (await params).slug);
}
