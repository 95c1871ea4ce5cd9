export { linkAll, linkThings, untieAll } from './link-things.ts'
export { findThread } from './queries.ts'
export { addLink, removeLink } from './commands.ts'
export { paths as threadPaths } from './paths.ts'
