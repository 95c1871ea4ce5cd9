import { isThisComputer } from '../setting-list.ts'
import { egressProblem } from './problem.ts'

const portsAllowed = ['', '443', '8443']

/** Refuses an address that is not https on a usual port; what the host has named may use any port, and this computer. */
export function checkDoor(
  { protocol, hostname, port, host, username }: URL,
  isNamed: boolean,
): void {
  const plain = protocol === 'http:' && isNamed && isThisComputer(hostname)
  const door = isNamed || portsAllowed.includes(port)
  if ((protocol === 'https:' || plain) && door && username === '') return
  throw egressProblem('not-allowed', `${host} may not be asked: only https, on the usual port.`)
}
