const name = 'view';

/** The saved view by which one came to a list with this query; undefined for none. */
export const viewIdIn = (search: string): string | undefined =>
  new URLSearchParams(search).get(name) ?? undefined;

/** The same query, come to by a saved view. Everything stands in it, so that it needs no view to be read. */
export function withView(search: string, viewId: string | undefined): string {
  if (!viewId) return search;
  return `?${name}=${viewId}${search && `&${search.slice(1)}`}`;
}
