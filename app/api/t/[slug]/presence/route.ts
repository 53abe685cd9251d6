import { answerHeartbeat, answerStream } from '@/lib/server/platform/presence/answer';

type Place = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Place) {
  return answerStream(request, (await params).slug);
}

export async function POST(request: Request, { params }: Place) {
  return answerHeartbeat(request, (await params).slug);
}
