export { paths as sessionPaths } from './paths.ts'
export { session, type SessionId } from './schema.ts'

export { planSession } from './session/commands.ts'
export { lookSession } from './session/queries.ts'
export { listSessions } from './session/list-queries.ts'
export { mayReadSession } from './policy.ts'

export { invitePeople, recordAttendance } from './attendance/commands.ts'
export { attendanceOf, type PersonAttendance } from './attendance/queries.ts'
