export { analyseVotes } from './analyse.ts'
export { leaveOut } from './left-out.ts'
export { readVotes } from './read-votes.ts'
export { summaryOf } from './summary.ts'
