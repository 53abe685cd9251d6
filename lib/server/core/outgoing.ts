/** Azure's metadata service, the one such address outside of the private ranges. */
const denyIPAddressList = ['168.63.129.16'];

const loopbackAddresses = ['127.0.0.1', '::1'];

/** How an agent of `request-filtering-agent` refuses addresses that are not public, after names are resolved. */
export const onlyPublic = (allowsLoopback: boolean) => ({
  denyIPAddressList,
  allowIPAddressList: allowsLoopback ? loopbackAddresses : [],
});

const reasons: Record<string, string> = {
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection broke off.',
  ENOTFOUND: 'The host was not found.',
  EAI_AGAIN: 'The host was not found.',
};

/** Why a request had no answer, in words; it could take so many seconds. */
export function connectionProblem(error: unknown, seconds: number): string {
  if (!(error instanceof Error)) return 'The request failed.';
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined && error.message.includes('is not allowed')) {
    // The agent names its reason in words alone.
    return 'The address is not public.';
  }
  if (code === 'ETIMEDOUT') return `No connection within ${seconds} seconds.`;
  if (code === 'ABORT_ERR' || error.name === 'TimeoutError') {
    return `No answer within ${seconds} seconds.`;
  }
  if (typeof code !== 'string') return 'The request failed.';
  return reasons[code] ?? `The request failed (${code}).`;
}
