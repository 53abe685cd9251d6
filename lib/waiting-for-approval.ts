/** Problem type (RFC 9457) for a sign-in while the organization waits for approval. */
export const waitingForApproval = 'urn:opsdesk:waiting-for-approval';
