import { answerPreview } from '@/lib/server/desk/import/answer-preview';
import { suggestDraft } from '@/lib/server/desk/import/suggest';

type Context = { params: Promise<{ slug: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerPreview(request, slug, 'data.import', suggestDraft);
}
