import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { storyWorld } from '../../../../tests/support/story.ts'
import { system } from '../../../platform/actor.ts'
import { inLab } from '../../../platform/db/database.ts'
import { publishConsentText } from '../../people/index.ts'
import { reachOf, settleReach } from './reach.ts'

const app = await testApp()
const purposes = ['story-in-lab', 'story-public', 'research'] as const
const answers = ['none', 'agreed', 'taken-back'] as const

/** Every way in which these answers can stand together. */
const cases = ['idea', 'story'].flatMap((kind) =>
  (['private', 'lab', 'public'] as const).flatMap((visibility) =>
    ['received', 'hidden'].flatMap((state) =>
      [true, false].flatMap((sensitive) =>
        ['self', 'not-yet'].flatMap((confirmedHow) =>
          answers.flatMap((inLab) =>
            answers.flatMap((open) =>
              answers.map((research) => {
                const given = { 'story-in-lab': inLab, 'story-public': open, research }
                return { id: randomUUID(), kind, visibility, state, sensitive, confirmedHow, given }
              }),
            ),
          ),
        ),
      ),
    ),
  ),
)

test('the rule and the database say the same of every combination, also after a yes was taken back', async () => {
  const { lab, started, texts } = await storyWorld(app)
  const body = { en: 'You agree to research.' }
  const made = await app.run(lab.id, system, publishConsentText, { purpose: 'research', body })
  const textOf = { ...texts, research: made.ids.en! }
  await started.read(sql`insert into contribution (lab_id, id, initiative_id, kind, channel, body,
      visibility, state, sensitive, confirmed_how, receipt_hash, captured_at, received_at)
    select ${lab.id}, r.id, ${started.id}, r.kind, 'web', 'Words', r.visibility, r.state, r.sensitive,
      r."confirmedHow", r.id::text, now(), now()
    from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) r(id uuid, kind text, visibility text,
      state text, sensitive boolean, "confirmedHow" text)`)
  const consents = cases.flatMap(({ id, given }) =>
    purposes
      .filter((purpose) => given[purpose] !== 'none')
      .map((purpose) => ({ id, text: textOf[purpose], over: given[purpose] === 'taken-back' })),
  )
  await started.read(sql`insert into contribution_consent (lab_id, id, contribution_id,
      consent_text_id, mode, given_at, withdrawn_at)
    select ${lab.id}, gen_random_uuid(), r.id, r.text, 'tap', now(), case when r.over then now() end
    from jsonb_to_recordset(${JSON.stringify(consents)}::jsonb) r(id uuid, text uuid, over boolean)`)
  const ids = cases.map(({ id }) => id)
  await inLab(app.parts.database, lab.id, (db) => settleReach(db, lab.id, ids))
  const rows = await started.read<{ id: string; reach: boolean[] }>(sql`
    select id, array[reach_public, reach_search, reach_export] as reach from contribution`)
  const settled = new Map(rows.map(({ id, reach }) => [id, reach]))
  const unlike = cases.filter(({ id, given, ...facts }) => {
    const said = (answer: string) => purposes.filter((purpose) => given[purpose] === answer)
    const { reachPublic, reachSearch, reachExport } = reachOf({
      ...facts,
      consents: said('agreed'),
      takenBack: said('taken-back'),
    })
    return String([reachPublic, reachSearch, reachExport]) !== String(settled.get(id))
  })
  expect(unlike).toEqual([])
})

test('an idea whose use in the lab was taken back is not found by searching', () => {
  const idea = { kind: 'idea', visibility: 'lab', state: 'received', sensitive: false } as const
  expect(reachOf({ ...idea, consents: [] }).reachSearch).toBe(true)
  const takenBack = ['story-in-lab']
  expect(reachOf({ ...idea, consents: [], takenBack }).reachSearch).toBe(false)
})
