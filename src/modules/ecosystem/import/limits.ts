/** How large a file may be, as text and in lines, and how many of its mistakes are told at once. */
export const fileLimits = { textChars: 400_000, lines: 2_000, problems: 50 } as const
