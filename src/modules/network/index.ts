export { networkPaths } from './paths.ts'
export { renewCopies } from './copy/renew.ts'
export { publishInitiative } from './publication/commands.ts'
export {
  acceptLab,
  inviteLab,
  nameCentre,
  removeCentre,
  removeLab,
} from './membership/host-commands.ts'
export { keptProgrammes } from './membership/queries.ts'
