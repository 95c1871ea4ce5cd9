import { path } from '../../../platform/http/paths.ts'

const help = '/:lab/ecosystem/help'
const one = `${help}/:helpOfferId` as const

/** Every address of help between organisations. */
export const helpPaths = {
  help: path(help),
  newHelp: path(`${help}/new`),
  balance: path(`${help}/balance`),
  helpFile: path(`${help}/export`),
  helpOffer: path(one),
  helpAnswer: path(`${one}/answer`),
  helpWithdrawal: path(`${one}/withdrawal`),
  hours: path(`${one}/hours`),
  hoursWithdrawal: path(`${one}/hours/:helpGivenId/withdrawal`),
}
