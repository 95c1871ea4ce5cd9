export { paths as initiativePaths } from './paths.ts'
export { findInitiative } from './initiative/queries.ts'
export { initiative, type InitiativeId, type InitiativeState } from './initiative/schema.ts'
export { mayGuide, mayLead, maySeeWork, mayWorkIn } from './initiative/policy.ts'
