/** Never ends: keeps a form busy until the browser has left the page. */
export const untilNextPage = () => new Promise<never>(() => {});
