import { answerHealth } from '@/lib/server/core/health/report';
import { readHealth } from '@/lib/server/health';

export const GET = async (): Promise<Response> => answerHealth(await readHealth());
