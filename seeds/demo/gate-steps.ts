import {
  overrideRequirement,
  passGate,
  recordSignOff,
  signGate,
} from '../../src/modules/initiatives/index.ts'
import type { ProcessBook } from './process-book.ts'
import type { Stage } from './stage.ts'

/** A signature by the person themself. */
export async function sign(
  stage: Stage,
  book: ProcessBook,
  phaseKey: string,
  who: string,
  role: string,
): Promise<void> {
  const gateId = await book.gateId(phaseKey)
  await stage.act(who, signGate, {
    initiativeId: book.initiativeId,
    gateId,
    role,
    verdict: 'agree',
    namePublic: true,
  })
}

/** A signature on paper, typed by the lab's champion. */
export async function paper(
  stage: Stage,
  book: ProcessBook,
  phaseKey: string,
  who: string,
  role: string,
  words: string,
): Promise<void> {
  const champion = stage.lab.people.find(({ labRole }) => labRole === 'champion')!
  await stage.act(champion.key, recordSignOff, {
    initiativeId: book.initiativeId,
    gateId: await book.gateId(phaseKey),
    signer: `${role}:${stage.people[who]}`,
    verdict: 'agree',
    mode: 'paper',
    words,
  })
}

/** Goes on without what cannot be checked yet, with the reason, as the gate's holder: the coordinator, or a member of its group. */
export async function goOn(
  stage: Stage,
  book: ProcessBook,
  phaseKey: string,
  keys: string[],
  reason: string,
  member?: string,
): Promise<void> {
  const coordinator = stage.lab.people.find(({ labRole }) => labRole === 'coordinator')!
  for (const key of keys) {
    await stage.act(member ?? coordinator.key, overrideRequirement(stage.parts.checkers), {
      initiativeId: book.initiativeId,
      gateId: await book.gateId(phaseKey),
      requirementId: await book.requirementId(phaseKey, key),
      reason,
    })
  }
}

/** Passes a gate as the lab's coordinator. */
export async function pass(stage: Stage, book: ProcessBook, phaseKey: string): Promise<void> {
  const coordinator = stage.lab.people.find(({ labRole }) => labRole === 'coordinator')!
  const gateId = await book.gateId(phaseKey)
  await stage.act(coordinator.key, passGate(stage.parts.checkers), {
    initiativeId: book.initiativeId,
    gateId,
  })
}
