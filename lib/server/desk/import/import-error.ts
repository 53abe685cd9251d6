/** Why an import cannot go on at all, in words for whoever started it. */
export class ImportError extends Error {
  override name = 'ImportError';
}
