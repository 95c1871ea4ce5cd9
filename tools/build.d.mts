/** Builds everything; where nothing may be written, what was built before is used. */
export function build(): Promise<void>
export const projectFolder: string
