/** Type of the problem (RFC 9457) that answers the sign-in of whoever founded an organization that waits for approval. */
export const waitingForApproval = 'urn:opsdesk:waiting-for-approval';
