export { linkThings, type LinkRefusal, type NewLink } from './link-things.ts'
export { addLink, removeLink } from './commands.ts'
export { paths as threadPaths } from './paths.ts'
export { relations, type LinkId, type Relation, type ThingRef } from './schema.ts'
