/** How long somebody may take at the provider: to find their password, and their second factor. */
export const visitMinutes = 15
