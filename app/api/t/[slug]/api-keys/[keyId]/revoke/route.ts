import { answerRevoke } from '@/lib/server/platform/api-key/answer';

type Context = { params: Promise<{ slug: string; keyId: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, keyId } = await params;
  return answerRevoke(request, slug, keyId);
}
