import { answerCalendar } from '@/lib/server/incidents/calendar/answer';

type Context = { params: Promise<{ file: string }> };

export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerCalendar(request, (await params).file);
