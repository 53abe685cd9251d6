'use client';

import type { CreatedIntegration, NewIntegration } from '@/lib/server/incidents/integration/manage';

/** Adds, changes and removes integrations; each gives undefined where the server did not do it. */
export function useIntegrations(slug: string) {
  async function send<Answer>(path: string, body: object): Promise<Answer | undefined> {
    try {
      const answer = await fetch(`/api/t/${slug}/integrations${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return answer.ok ? await answer.json() : undefined;
    } catch {
      return undefined;
    }
  }
  return {
    create: (given: NewIntegration) => send<CreatedIntegration>('', given),
    replaceKey: (id: string) => send<CreatedIntegration>(`/${id}/replace-key`, {}),
    remove: (id: string) => send<{ id: string }>(`/${id}/remove`, {}),
  };
}
