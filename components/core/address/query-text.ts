/** A query as the address bar shows it, without `?`: the commas of lists stay readable. */
export const queryText = (params: URLSearchParams): string =>
  params.toString().replaceAll('%2C', ',');
