import { answerProcessed } from '@/lib/server/platform/processed-mutation/answer-processed';

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerProcessed(request, (await params).slug);
}
