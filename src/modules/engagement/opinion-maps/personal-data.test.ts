import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { system } from '../../../platform/actor.ts'
import { command, runCommand } from '../../../platform/command.ts'
import { inLab } from '../../../platform/db/database.ts'
import { done } from '../../../shared/result.ts'
import { z } from 'zod'
import { testApp, actorOf } from '../../../../tests/support/app.ts'
import { openedMap, vote } from '../../../../tests/support/opinion-map.ts'
import { personalData } from './personal-data.ts'
import { addStatement } from './statement/commands.ts'
import { voterKeys } from './vote/voter-key.ts'

const app = await testApp()

/** Somebody who answered and added two statements, one of which another person answered. */
async function taken() {
  const opened = await openedMap(app, { moderation: 'after' })
  const person = await app.person(opened.lab, { name: 'Svea Holm' })
  await vote(person.browser, opened.address, 1, 'agree')
  const { participantId } = person
  const keys = voterKeys({ participantId, draftId: null }, opened.id)
  const actor = actorOf(person, 'observer')
  for (const words of ['Ring twice.', 'Ring three times.']) {
    const more = { words, language: 'en', isAboutPeople: false, voterKeys: keys, website: '' }
    await app.run(opened.lab.id, actor, addStatement, { ...opened.about, ...more })
  }
  await vote(app.visitor(), opened.address, 9, 'disagree')
  const erase = (words: 'take' | 'keep') => {
    const wish = { words, nameless: 'Somebody', names: ['Svea Holm'], emails: [] }
    const what = command('test.erase', z.unknown(), async (ctx) => {
      ctx.record({ name: 'person.erased', subject: participantId })
      return done(await personalData.erase(ctx, [participantId], wish))
    })
    return runCommand(app.parts, { actor: system, labId: opened.lab.id }, what, null)
  }
  const said = () =>
    opened.read(sql`select number, words->>'en' as words, state from opinion_statement
      where opinion_map_id = ${opened.id} and number > 8 order by number`)
  return { ...opened, participantId, erase, said }
}

test('a person takes along what they answered and added', async () => {
  const { lab, participantId } = await taken()
  const found = await inLab(app.parts.database, lab.id, (db) =>
    personalData.gather(db, lab.id, [participantId]),
  )
  expect(found[0]!.rows).toMatchObject([{ statement: 1, vote: 1, channel: 'web' }])
  expect(found[1]!.rows).toMatchObject([{ number: 9 }, { number: 10 }])
})

test('who is forgotten leaves no answer, and statements without a name if they wish', async () => {
  const { erase, said, read, id } = await taken()
  expect(await erase('keep')).toMatchObject({ ok: true, value: [{ count: 2 }] })
  expect(await said()).toMatchObject([{ words: 'Ring twice.' }, { words: 'Ring three times.' }])
  const left = await read(sql`select v.participant_id, r.statement from opinion_voter v
    left join opinion_response r on r.voter_id = v.id where v.opinion_map_id = ${id}`)
  expect(left).toEqual([{ participant_id: null, statement: 9 }])
  expect(
    await read(sql`select added_by, voter_id from opinion_statement
    where opinion_map_id = ${id} and number > 8`),
  ).toEqual([
    { added_by: null, voter_id: null },
    { added_by: null, voter_id: null },
  ])
})

test('who takes their words along leaves an empty number where others answered, and nothing else', async () => {
  const { erase, said } = await taken()
  expect(await erase('take')).toMatchObject({ ok: true, value: [{ count: 1 }] })
  expect(await said()).toEqual([{ number: 9, words: null, state: 'rejected' }])
})
