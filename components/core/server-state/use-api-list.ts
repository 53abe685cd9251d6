'use client';

import { apiRoot, type Sent } from './send-to-api';
import { useServerState } from './use-server-state';

/** A list of the API as it is now; undefined until it is there. `change` reads it again after a change. */
export function useApiList<Resource>(slug: string, path: string) {
  const read = useServerState<{ data: Resource[] }>(`${apiRoot}${path}`, slug);
  const { state, hasFailed, readAgain } = read;
  return {
    list: state?.data,
    hasFailed,
    readAgain,
    async change<Answer>(sent: Promise<Sent<Answer>>): Promise<Sent<Answer>> {
      const result = await sent;
      readAgain();
      return result;
    },
  };
}
