import { statusWords } from '@/zero/incidents/incident/words';

/** How the audit log calls the states of an incident. */
export const auditWords = { status: statusWords };
