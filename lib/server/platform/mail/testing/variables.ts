/** What must never be in a log. */
export const testSecrets = {
  RESEND_API_KEY: 're_canary_0123456789abcdef',
  AUTH_SECRET: 'canary-auth-secret-0123456789',
};

/** The environment of a production desk, which reads and writes no file. */
export function productionVariables(
  { ownerUrl, appUrl }: { ownerUrl: string; appUrl: string },
  resendUrl: string,
): Record<string, string> {
  return {
    OPSDESK_ENV: 'production',
    APP_URL: 'https://desk.example.com',
    DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: appUrl,
    ZERO_QUERY_API_KEY: 'a-query-key-of-tests',
    ZERO_MUTATE_API_KEY: 'a-mutate-key-of-tests',
    RESEND_FROM: 'Desk <desk@example.com>',
    RESEND_BASE_URL: resendUrl,
    METRICS_PORT: 'off',
    ...testSecrets,
  };
}
