import { command } from '../../../../platform/command.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { linkThings } from '../../../thread/index.ts'
import { quotableWords } from '../../../voices/index.ts'
import { hold } from '../map/commands.ts'
import { addFromVoicesInput } from './input.ts'
import { insertStatements } from './insert.ts'

/** Makes statements of what people said and may be quoted with; each stays tied to whose words it came from. */
export const addFromVoices = command(
  'opinion-statement.take-from-voices',
  addFromVoicesInput,
  async (ctx, input) => {
    const held = await hold(ctx, input)
    if (!held.ok) return held
    const { picked, language } = input
    const ids = picked.map(({ contributionId }) => contributionId)
    const known = await quotableWords(ctx.db, ctx.labId, input.initiativeId, ids)
    if (known.length < new Set(ids).size) return refuse('not-quotable')
    const added = await insertStatements(
      ctx,
      held.value,
      picked.map(({ words: text }) => ({
        text,
        language,
        words: { [language]: text },
        origin: 'contribution',
        state: 'shown',
        isAboutPeople: false,
        addedBy: ctx.actor.participantId,
      })),
    )
    if (!added.ok) return added
    for (const [n, id] of added.value.ids.entries()) {
      if (id === null) continue
      const said = { kind: 'contribution', id: picked[n]!.contributionId }
      const statement = { kind: 'opinion-statement', id }
      const map = { kind: 'opinion-map', id: held.value.id }
      await linkThings(ctx, { from: said, to: statement, relation: 'led-to' })
      await linkThings(ctx, { from: statement, to: map, relation: 'part-of' })
    }
    const data = { count: added.value.added }
    ctx.record({ name: 'opinion-statement.seeded', subject: held.value.id, data })
    return done({ added: added.value.added, known: picked.length - added.value.added })
  },
)
