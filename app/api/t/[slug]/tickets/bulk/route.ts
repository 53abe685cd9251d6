import { answerBulk } from '@/lib/server/desk/bulk/answer';

type Context = { params: Promise<{ slug: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerBulk(request, (await params).slug);
}
