import { answerReceived } from '@/lib/server/platform/processed-mutation/answer-processed';

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerReceived(request, (await params).slug);
}
