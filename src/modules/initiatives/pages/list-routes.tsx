import { routes } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { searchWords } from '../../../shared/search-words.ts'
import { page } from '../../../ui/index.ts'
import { mayStartInitiative } from '../initiative/policy.ts'
import { initiativeStates } from '../initiative/schema.ts'
import { paths } from '../paths.ts'
import { listInitiatives, listPageSize } from './list-queries.ts'
import { ListPage } from './views/list-page.tsx'

/** The list of a lab's initiatives. */
export const listRoutes = routes()
const wordsMax = 100

listRoutes.get(paths.initiatives.pattern, { access: 'anyone' }, async (c) => {
  const { lab, t, actor } = c.var
  const asked = c.req.query()
  const words = searchWords(asked.words, wordsMax)
  const state = initiativeStates.find((one) => one === asked.state)
  const after = isUuid(asked.after) ? asked.after : null
  const states = state ? [state] : initiativeStates
  const found = await c.var.read((db) => listInitiatives(db, lab.id, { words, states, after }))
  const listed = found.slice(0, listPageSize)
  const address = (from?: string) => {
    const wanted = {
      ...(words && { words }),
      ...(state && { state }),
      ...(from && { after: from }),
    }
    const query = new URLSearchParams(wanted).toString()
    return paths.initiatives({ lab: lab.slug }) + (query && `?${query}`)
  }
  return page(
    c,
    { title: t('initiatives.list.title'), description: t('initiatives.list.lead') },
    <ListPage
      lab={lab.slug}
      listed={listed}
      words={words}
      state={state ?? ''}
      next={found.length > listPageSize ? address(listed.at(-1)!.id) : undefined}
      first={after ? address() : undefined}
      mayStart={mayStartInitiative(actor).ok}
    />,
  )
})
