import { applyMutations } from '@/lib/server/zero/mutate';
import { answerZero } from '@/lib/server/zero/request';

export const POST = (request: Request) => answerZero(request, 'mutate', applyMutations);
