import { path } from '../../../platform/http/paths.ts'

const all = '/:lab/call-backs'
const one = `${all}/:callBackId` as const

/** Calls to make, in the order the router must try them; the list itself is in voicesPaths. */
export const callBackPaths = {
  newCallBack: path(`${all}/new`),
  callBack: path(one),
  taking: path(`${one}/taking`),
  tries: path(`${one}/tries`),
  undoing: path(`${one}/undoing`),
}
