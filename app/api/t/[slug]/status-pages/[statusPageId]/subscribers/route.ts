import { answerList } from '@/lib/server/incidents/status-page/subscriber/answer';

type Context = { params: Promise<{ slug: string; statusPageId: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, statusPageId } = await params;
  return answerList(request, slug, statusPageId);
}
