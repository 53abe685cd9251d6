import { apiScopes } from '@/lib/server/modules';
import { answerCreate, answerList } from '@/lib/server/platform/api-key/answer';

type Context = { params: Promise<{ slug: string }> };

export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerList(request, (await params).slug, apiScopes);

export const POST = async (request: Request, { params }: Context): Promise<Response> =>
  answerCreate(request, (await params).slug, apiScopes);
