/** What may be taken along, in the formats of Polis. */
export const mapFiles = {
  'summary.csv': 'counted',
  'comments.csv': 'counted',
  'comment-groups.csv': 'counted',
  'votes.csv': 'single',
  'participants-votes.csv': 'single',
} as const

export type MapFile = keyof typeof mapFiles

/** The file of an address; none when there is no such file. */
export function lookFile(name: string): MapFile | undefined {
  return Object.hasOwn(mapFiles, name) ? (name as MapFile) : undefined
}
