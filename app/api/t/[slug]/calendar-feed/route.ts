import { answerCreateFeed, answerRemoveFeed } from '@/lib/server/incidents/calendar/manage';

type Context = { params: Promise<{ slug: string }> };

export const POST = async (request: Request, { params }: Context): Promise<Response> =>
  answerCreateFeed(request, (await params).slug);

export const DELETE = async (request: Request, { params }: Context): Promise<Response> =>
  answerRemoveFeed(request, (await params).slug);
