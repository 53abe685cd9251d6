/** What a key is for: the whole API by its scopes, events alone, flags on a server, flags in public. */
export const apiKeyKinds = ['rest', 'ingest', 'flag_server', 'flag_client'] as const;
export type ApiKeyKind = (typeof apiKeyKinds)[number];

export const apiKeyNameLimit = 80;

/** Hours for which a key that was replaced goes on working. */
export const graceHours = [0, 1, 24, 168] as const;
