import { fileProblem, type ReceivedFile } from '../../../platform/blobs/index.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import type { Problem } from '../../../ui/index.ts'
import { findInitiative, mayCorrect } from '../../initiatives/index.ts'
import { mayReadPilot } from '../policy.ts'
import { hereIn, insist } from './answer.ts'
import { findPrototype, type ShownPrototype } from './queries.ts'

/** The prototype of the address for whoever reads it or works on it, with what else the page needs, in one transaction. */
export async function readPrototype<T>(
  c: AppContext,
  reader: 'any' | 'work',
  more: (db: Db, found: ShownPrototype) => Promise<T>,
) {
  const { labId, actor } = c.var
  const { initiativeId, prototypeId } = hereIn(c)
  return c.var.read(async (db) => {
    const found = await findPrototype(db, labId, initiativeId, prototypeId)
    if (!mayReadPilot(actor, found).ok) throw new NotFound()
    const initiative = await findInitiative(db, labId, initiativeId)
    if (reader === 'work') insist(mayCorrect(actor, initiative))
    return { found, initiative, more: await more(db, found) }
  })
}

type Received = { ok: true; file: ReceivedFile | null } | { ok: false; problem: Problem }

/** The file of a form, checked and kept before the change; nothing is written for somebody who may not add it. */
export async function receiveFile(c: AppContext): Promise<Received> {
  const { labId, actor, parts, t } = c.var
  const { initiativeId } = hereIn(c)
  insist(mayCorrect(actor, await c.var.read((db) => findInitiative(db, labId, initiativeId))))
  const sent = (await c.var.form()).files.file
  if (!sent) return { ok: true, file: null }
  const bytes = new Uint8Array(await sent.arrayBuffer())
  const file = { name: sent.name, bytes, declaredType: sent.type }
  const received = await parts.blobs.receive(labId, file)
  if (received.ok) return { ok: true, file: received.value }
  const { key, values } = fileProblem(received)
  return { ok: false, problem: { field: 'file', text: t(key, values) } }
}

/** The day it is in the lab. */
export function todayOf({ var: { lab, parts } }: AppContext): string {
  return dayIn(lab.timeZone, parts.clock.now())
}
