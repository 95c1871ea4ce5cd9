export { paths as sessionPaths } from './paths.ts'
export { session } from './schema.ts'

export { planSession } from './session/commands.ts'
export { lookSession } from './session/queries.ts'

export { invitePeople, recordAttendance } from './attendance/commands.ts'
export { attendanceOf } from './attendance/queries.ts'
