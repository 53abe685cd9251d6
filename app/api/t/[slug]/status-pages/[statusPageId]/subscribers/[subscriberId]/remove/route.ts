import { answerRemove } from '@/lib/server/incidents/status-page/subscriber/answer';

type Context = { params: Promise<{ slug: string; statusPageId: string; subscriberId: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, ...ids } = await params;
  return answerRemove(request, slug, ids);
}
