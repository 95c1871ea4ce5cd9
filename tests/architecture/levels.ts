/** Who may import whom: a module sees its own and lower levels, never its neighbours or what is above. */
const table = [
  ['shared', 'analysis'],
  ['platform'],
  ['ui'],
  ['people', 'audit', 'thread'],
  ['notifications'],
  ['labs'],
  ['methods', 'learning', 'ecosystem'],
  ['initiatives'],
  ['sessions'],
  ['voices'],
  ['engagement', 'champions'],
  ['pilots'],
  ['insight', 'lessons'],
  ['network', 'open-data'],
  ['home'],
  ['app'],
]

/** The level a module stands on; undefined for a folder that the table does not know. */
export function levelOf(module: string): number | undefined {
  const found = table.findIndex((names) => names.includes(module))
  return found < 0 ? undefined : found + 1
}

/** The module a path belongs to; files right under src and the command line are the app. */
export function moduleOf(path: string): string {
  const [, first, second] = path.split('/') as [string, string, string?]
  if (second === undefined || first === 'cli') return 'app'
  return first === 'modules' ? second : first
}

/** The program's own front doors: they read the environment, listen to signals and end the process. */
export const frontDoors = /^src\/(?:main|site-actions|talkoo)\.ts$|^src\/cli\//
