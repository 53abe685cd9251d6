import { answerReplaceKey } from '@/lib/server/incidents/integration/answer';

type Context = { params: Promise<{ slug: string; integrationId: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, integrationId } = await params;
  return answerReplaceKey(request, slug, integrationId);
}
