import { answerStatusPage } from '@/lib/server/incidents/status-page/public/answer';

type Context = { params: Promise<{ path?: string[] }> };

const answerRequest = async (request: Request, { params }: Context): Promise<Response> =>
  answerStatusPage(request, (await params).path ?? []);

export const GET = answerRequest;

/** Subscribing, confirming and unsubscribing. */
export const POST = answerRequest;
