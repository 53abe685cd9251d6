import { answerCount } from '@/lib/server/desk/bulk/answer';

type Context = { params: Promise<{ slug: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerCount(request, (await params).slug);
}
