import { command, type CommandContext } from '../../../../platform/command.ts'
import { lookToday } from '../../../../platform/db/lab-today.ts'
import type { Dictionary } from '../../../../platform/i18n.ts'
import { languages, pickText, type LocalText } from '../../../../shared/language.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { linkThings } from '../../../thread/index.ts'
import { writeFinding } from '../../../voices/index.ts'
import { maySeeResult } from '../map/policy.ts'
import { countsOf, findMap } from '../map/queries.ts'
import type { OpinionMapRow } from '../map/schema.ts'
import { aboutStatement } from '../statement/input.ts'
import { findStatement } from '../statement/queries.ts'
import { titleOf } from '../statement/spoken-words.ts'
import { answersNeeded } from '../vote/page-data.ts'
import { votesOf } from '../vote/queries.ts'
import { voterKeys } from '../vote/voter-key.ts'
import { lookAnswers, type StatementAnswers } from './figures.ts'

/**
 * Makes a finding of a statement: a draft that claims what it says, explained by how many agreed, and tied to it.
 * `dictionary` words the figures in each language.
 */
export function useAsFinding(dictionary: Dictionary) {
  return command('opinion-statement.use', aboutStatement, async (ctx, input) => {
    const { db, labId } = ctx
    const map = await findMap(db, labId, input)
    const statement = await findStatement(db, labId, map.id, input.opinionStatementId)
    if (map.state === 'draft' || statement.state !== 'shown') return refuse('not-shown')
    const sees = await maySee(ctx, map)
    if (!sees.ok) return sees
    const answers = await lookAnswers(db, labId, map.id, statement.number)
    const written = await writeFinding.change(ctx, {
      initiativeId: map.initiativeId,
      claim: titleOf(statement),
      explanation: answers ? inWords(dictionary, map, answers) : {},
      themes: [],
      extracts: [],
    })
    if (!written.ok) return written
    const from = { kind: 'opinion-statement', id: statement.id }
    const to = { kind: 'finding', id: written.value.id }
    await linkThings(ctx, { from, to, relation: 'led-to' })
    return done({ id: written.value.id })
  })
}

/** The figures go into the finding: who may not see them yet makes none of them. */
async function maySee({ db, labId, actor, now }: CommandContext, map: OpinionMapRow) {
  const { votes } = await votesOf(db, labId, map.id, voterKeys(actor, map.id))
  const { statements } = await countsOf(db, labId, map.id)
  const own = { answered: votes.length, needed: answersNeeded(statements) }
  return maySeeResult(actor, map, own, await lookToday(db, labId, now))
}

function inWords(
  dictionary: Dictionary,
  { topic }: OpinionMapRow,
  answers: StatementAnswers,
): LocalText {
  const worded = languages.map((language) => [
    language,
    dictionary.t(language)('engagement.use.figures', {
      ...answers,
      topic: pickText(topic, language).text,
    }),
  ])
  return Object.fromEntries(worded) as LocalText
}
