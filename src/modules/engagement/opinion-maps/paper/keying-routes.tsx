import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../../ui/index.ts'
import { findPeople } from '../../../voices/index.ts'
import { about, goOn, type Again } from '../here.ts'
import { keptMap } from '../keeping-page.ts'
import { keepers } from '../map/policy.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import type { OwnVote } from '../vote/queries.ts'
import { voteNameOf } from '../words.ts'
import { keyCopy } from './key-copy.ts'
import { answersOf, findSheet, keyedCopies, statementsOn, type KeyedCopy } from './queries.ts'
import { sheetAddress, sheetCrumbs, sheetId } from './routes.tsx'
import type { OpinionSheetRow } from './schema.ts'
import { KeyingPage } from './views/keying-page.tsx'

/** Typing copies in, one after the other. */
export const keyingRoutes = routes()
const access = keepers

keyingRoutes.get(paths.sheetKeying.pattern, { access }, (c) => keyingPage(c))

keyingRoutes.post(paths.sheetKeying.pattern, { access, fact: 'opinion-sheet.keyed' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { find, q: _, ...sent } = fields
  // The button that searches the list of people shows the form again with whom it found.
  if (find) return keyingPage(c, values)
  const ids = { ...about(c), opinionSheetId: sheetId(c) }
  return goOn(
    c,
    await c.var.run(keyCopy, { ...sent, ...ids }),
    ({ copy, own }) => `${paths.sheetKeying(sheetAddress(c))}?kept=${copy}&own=${own}`,
    (again) => keyingPage(c, values, again),
  )
})

async function keyingPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const asked = Number(c.req.query('copy') ?? Number.NaN)
  const { crumbs, own, ...read } = await keptMap(c, async (db, map) => {
    const sheet = await findSheet(db, labId, map.id, sheetId(c))
    const copies = await keyedCopies(db, labId, sheet.id)
    const mended = typed ? undefined : copies.find(({ copy }) => copy === asked)
    return {
      sheet,
      copies,
      mended,
      statements: await statementsOn(db, labId, sheet),
      own: mended ? await answersOf(db, labId, map.id, mended.voterId) : [],
      found: await findPeople(db, labId, actor, String(typed?.q ?? '')),
    }
  })
  const values = typed ?? valuesOf(read.sheet, read.copies, read.mended, own)
  return page(
    c,
    {
      title: t('engagement.keying.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: sheetCrumbs(c, crumbs),
    },
    <KeyingPage
      address={sheetAddress(c)}
      {...read}
      found={withNamed(read.found, read.mended)}
      kept={keptOf(c)}
      takenCopy={again?.refusal.code === 'copy-keyed' ? Number(again.refusal.details.copy) : null}
      values={{ ...values, speaker: values.speaker ?? '' }}
      problems={again?.problems ?? []}
    />,
  )
}

function keptOf(c: AppContext) {
  const copy = Number(c.req.query('kept') ?? Number.NaN)
  return Number.isSafeInteger(copy) ? { copy, own: c.req.query('own') ?? 'none' } : null
}

/** A copy that is mended shows what was typed; a new one is the first that has not come yet. */
function valuesOf(
  { copies, statements }: OpinionSheetRow,
  keyed: readonly KeyedCopy[],
  mended: KeyedCopy | undefined,
  own: readonly OwnVote[],
): FormValues {
  const votes = new Map(own.map(({ statement, vote }) => [statement, voteNameOf(vote)]))
  const answers = Object.fromEntries(
    statements.map((number) => [`answers.${number}`, votes.get(number) ?? 'none']),
  )
  const matters = own.filter((one) => one.matters).map(({ statement }) => String(statement))
  const taken = new Set(keyed.map(({ copy }) => copy))
  const next = Array.from({ length: copies }, (_, n) => n + 1).find((copy) => !taken.has(copy))
  return {
    ...answers,
    'matters[]': matters,
    copy: String(mended?.copy ?? next ?? ''),
    corrects: mended ? 'yes' : '',
    speaker: mended?.participantId ?? '',
    confirmedHow: mended?.confirmedHow ?? 'not-yet',
  }
}

type Found = Awaited<ReturnType<typeof findPeople>>

/** Whoever was named before stays among those to choose from. */
function withNamed(found: Found, mended: KeyedCopy | undefined): Found {
  const id = mended?.participantId
  if (!id || found.some((person) => person.id === id)) return found
  const plain = { phone: null, place: null, organisation: '' }
  return [{ ...plain, id, name: mended.participantName ?? '' }, ...found]
}
