export { paths as sessionPaths } from './paths.ts'
export { session } from './schema.ts'
export { languageName, spokenLanguages } from './languages.ts'

export { planSession } from './session/commands.ts'
export { handOverSessions, sessionsLedBy } from './session/hand-over.ts'
export { refuseClash } from './session/hand-over-clash.ts'
export { lookSession } from './session/queries.ts'
export { heldBy, upcomingOf, type Upcoming } from './led.ts'
export { whereOf } from './views/when.tsx'

export { invitePeople, recordAttendance } from './attendance/commands.ts'
export { attendanceOf } from './attendance/queries.ts'

export { writeNeed } from './access-plan/commands.ts'
export { makeSupports, reportSupport } from './support/commands.ts'
export { handOverSupports, supportsArrangedBy } from './support/hand-over.ts'
