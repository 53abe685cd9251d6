import { answerRetry } from '@/lib/server/platform/job/answer';

type Context = { params: Promise<{ slug: string; taskId: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, taskId } = await params;
  return answerRetry(request, slug, taskId);
}
