/** The header in which a person of several organizations names the one that they mean to the API. */
export const organizationHeader = 'opsdesk-organization';
