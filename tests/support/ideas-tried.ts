import { ideaPaths as paths } from '../../src/modules/pilots/index.ts'
import type { TestPerson } from './app.ts'
import { callByForm, ideaByForm, joins } from './ideas.ts'
import { planByForm } from './pilots.ts'
import { sent } from './sent.ts'

/** In the demo's lab one of everything that ideas may hold, most of it not public, and a round that is not fixed. */
export async function ideasTried(
  { browser, participantId }: TestPerson,
  address: { lab: string; initiativeId: string },
): Promise<void> {
  const at = await ideaByForm(browser, address, { public: '' })
  await joins(browser, at, participantId, 'public', 'yes')
  const similar = { title: 'Elsewhere', place: '', address: '', source: '' }
  await sent(browser, paths.similar(at), { ...similar, choice: 'use', because: 'It fits.' })
  const pilot = await planByForm(browser, address, { public: '' })
  await sent(browser, paths.pilotSimilar(pilot), { ...similar, choice: '', because: '' })
  await callByForm(browser, address)
  const there = await sent(browser, paths.comparisons(address), { groupId: '' })
  const round = { ...address, ideaComparisonId: there.split('/').at(-1)! }
  const criterion = { 'label.en': 'Cheap', 'why.en': 'Money is short', weight: '1' }
  await sent(browser, paths.criteria(round), criterion)
}
