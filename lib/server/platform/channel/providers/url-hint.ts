/** The host of a URL and its last four characters. */
export const urlHint = (url: string) => `${new URL(url).host} …${url.slice(-4)}`;
