import { answerQueries } from '@/lib/server/zero/query';
import { answerZero } from '@/lib/server/zero/request';

export const POST = (request: Request) => answerZero(request, 'query', answerQueries);
