import { jobOverview } from '@/lib/server/modules';
import { answerJobs } from '@/lib/server/platform/job/answer';

type Context = { params: Promise<{ slug: string }> };

export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerJobs(request, (await params).slug, jobOverview);
