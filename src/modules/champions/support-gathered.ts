import { holdsAnywhere } from '../../platform/actor.ts'
import type { Beside, BesideLink, GatheredPage, Pointer } from '../../platform/manifest.ts'
import { answeredOf, questionsWaiting } from './board/queries.ts'
import { facilitatorsOf } from './facilitator/queries.ts'
import { listHandOvers } from './leaving/queries.ts'
import { championsAlone, holdsNow, isMentor, pairsOf } from './pair/queries.ts'
import { supportPaths as paths } from './support-paths.ts'
import { leads } from './policy.ts'
import { mayReadDeclarations } from './support-policy.ts'
import { serviceOf } from './thanks/queries.ts'

/** So long a hand-over is shown on the successor's Today. */
const handOverDays = 14
const dayMs = 24 * 3600 * 1000

/** What support says on gathered pages: who is alone, who is asked, what was answered, what was handed over. */
export const gathered: GatheredPage = {
  async stuck(db, labId, lab, now) {
    const alone = await championsAlone(db, labId, now)
    return alone.map(({ id, name, since }): Pointer => ({
      key: 'champions.stuck.alone',
      values: { name },
      address: `${paths.pairs({ lab })}?champion=${id}#ask`,
      at: since,
      urgency: 'soon',
      reason: 'unowned',
    }))
  },

  async waitsForMe(db, labId, lab, actor, now) {
    const self = actor.participantId
    if (self === null) return []
    const pairs = await pairsOf(db, labId, self)
    const asked = pairs.filter((pair) =>
      pair.firstId === self ? !pair.firstAgreedAt : !pair.secondAgreedAt,
    )
    const pointers: Pointer[] = asked.map((pair) => ({
      key: `champions.mine.asked.${pair.kind}`,
      values: { name: pair.firstId === self ? pair.secondName : pair.firstName },
      address: `${paths.person({ lab, participantId: self })}#ring`,
      at: pair.askedAt,
      urgency: 'soon',
    }))
    if (!holdsAnywhere(actor, ['champion', 'coordinator']) && !pairs.some(holdsNow)) return pointers
    for (const { id, title, at } of await answeredOf(db, labId, self, now)) {
      const address = paths.question({ lab, championQuestionId: id })
      pointers.push({
        key: 'champions.mine.answered',
        values: { title },
        address,
        at,
        urgency: 'later',
        part: 'questions',
      })
    }
    if (leads(actor) || (await isMentor(db, labId, self))) {
      const { count, since } = await questionsWaiting(db, labId, now, self)
      const address = `${paths.questions({ lab })}?open=yes`
      if (count > 0)
        pointers.push({
          key: 'champions.mine.questions',
          values: { count },
          address,
          at: since,
          urgency: 'soon',
          part: 'questions',
        })
    }
    for (const { id, fromName, madeAt } of await listHandOvers(db, labId, false, self)) {
      if (now.getTime() - madeAt.getTime() > handOverDays * dayMs) continue
      const address = paths.handOver({ lab, championHandOverId: id })
      pointers.push({
        key: 'champions.mine.hand-over',
        values: { name: fromName },
        address,
        at: madeAt,
        urgency: 'soon',
      })
    }
    return pointers
  },
}

/** On a person's page: what holds them up as a champion. */
const onPersonPage: Beside = {
  on: 'person',
  async links({ db, labId, lab, thingId }) {
    if ((await serviceOf(db, labId, thingId)).length === 0) return []
    const address = paths.person({ lab, participantId: thingId })
    return [{ label: 'champions.beside.support', address, order: 90 }]
  },
}

/** On an initiative's public page: one sentence about its facilitators, if they agreed. */
const onPublicPage: Beside = {
  on: 'initiative',
  async links({ db, labId, lab, now, thingId: initiativeId }) {
    const found = await facilitatorsOf(db, labId, [initiativeId], now)
    return found
      .filter((one) => one.public && one.current)
      .map((one): BesideLink => ({
        label: one.hasTies
          ? 'champions.beside.facilitator-ties'
          : 'champions.beside.facilitator-free',
        values: { name: one.name },
        address: paths.facilitators({ lab, initiativeId }),
        order: 95,
      }))
  },
}

/** On its working page: who facilitates, to name and to declare. */
const onWorkPage: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, now, thingId: initiativeId }) {
    if (!mayReadDeclarations(actor, initiativeId).ok) return []
    const found = await facilitatorsOf(db, labId, [initiativeId], now)
    const address = paths.facilitators({ lab, initiativeId })
    return [
      {
        label: 'champions.beside.facilitators',
        values: { count: found.length },
        address,
        order: 90,
        part: 'with',
      },
    ]
  },
}

/** The ways to support from pages of other modules. */
export const besides = [onPersonPage, onPublicPage, onWorkPage]
