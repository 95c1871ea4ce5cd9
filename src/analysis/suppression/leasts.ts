/** Numbers under these are hidden: from those who work with them, and from everyone else. */
export const leasts = { inside: 5, outside: 10 } as const
