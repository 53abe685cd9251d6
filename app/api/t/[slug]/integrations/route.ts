import { answerCreate } from '@/lib/server/incidents/integration/answer';

type Context = { params: Promise<{ slug: string }> };

export const POST = async (request: Request, { params }: Context): Promise<Response> =>
  answerCreate(request, (await params).slug);
