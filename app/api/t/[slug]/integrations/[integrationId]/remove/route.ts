import { answerRemove } from '@/lib/server/incidents/integration/answer';

type Context = { params: Promise<{ slug: string; integrationId: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, integrationId } = await params;
  return answerRemove(request, slug, integrationId);
}
