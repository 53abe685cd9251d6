import { answerConnect } from '@/lib/server/zero/connect';
import { answerZero } from '@/lib/server/zero/request';

export const POST = (request: Request) => answerZero(request, 'connect', answerConnect);
