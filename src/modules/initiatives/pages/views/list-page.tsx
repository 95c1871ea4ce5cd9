import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  CardGrid,
  EmptyState,
  Form,
  Heading,
  Lead,
  LocalTextOf,
  Pager,
  Select,
  StateTag,
  TagRow,
  TextField,
  usePage,
  type PageScope,
} from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import { initiativeStates } from '../../initiative/schema.ts'
import { paths } from '../../paths.ts'
import type { CurrentStep, ListedInitiative } from '../list-queries.ts'
import { initiativeTones } from './initiative-tones.ts'

export type ListPageProps = {
  lab: string
  listed: readonly ListedInitiative[]
  words: string
  state: string
  next?: string
  first?: string
  mayStart: boolean
}

/** What a lab is working on and has worked on. */
export function ListPage(props: ListPageProps) {
  const { lab, listed, next, first, mayStart } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('initiatives.list.title')}</Heading>
      <Lead>{t('initiatives.list.lead')}</Lead>
      {mayStart && (
        <ButtonLink href={paths.newInitiative({ lab })}>{t('initiatives.start.title')}</ButtonLink>
      )}
      <Search {...props} />
      {listed.length === 0 ? (
        <Nothing {...props} />
      ) : (
        <CardGrid>
          {listed.map((one) => (
            <InitiativeCard key={one.id} lab={lab} one={one} />
          ))}
        </CardGrid>
      )}
      <Pager of={t('initiatives.list.of')} next={next} first={first} />
    </>
  )
}

function Search({ lab, words, state }: ListPageProps) {
  const { t } = usePage()
  return (
    <search>
      <Form action={paths.initiatives({ lab })} method="get">
        <TextField
          name="words"
          type="search"
          label={t('initiatives.list.words')}
          values={{ words }}
        />
        <Select
          name="state"
          label={t('initiatives.list.state')}
          empty={t('initiatives.list.all-states')}
          options={initiativeStates.map((value) => ({
            value,
            label: t(`initiatives.state.${value}`),
          }))}
          values={{ state }}
        />
        <ButtonRow>
          <Button look="secondary">{t('initiatives.list.search')}</Button>
        </ButtonRow>
      </Form>
    </search>
  )
}

function Nothing({ lab, words, state, mayStart }: ListPageProps) {
  const { t } = usePage()
  const all = { label: t('initiatives.list.show-all'), address: paths.initiatives({ lab }) }
  if (words || state) return <EmptyState title={t('initiatives.list.none-found')} action={all} />
  const start = { label: t('initiatives.start.title'), address: paths.newInitiative({ lab }) }
  return (
    <EmptyState title={t('initiatives.list.none')} action={mayStart ? start : undefined}>
      <p>{t('initiatives.list.none-text')}</p>
    </EmptyState>
  )
}

function stepWords({ number, of }: CurrentStep, name: string, t: PageScope['t']): string {
  if (number === null) return t('initiatives.public.open-now', { name })
  return t('initiatives.list.step', { number, of, name })
}

function InitiativeCard({ lab, one }: { lab: string; one: ListedInitiative }) {
  const { t, language } = usePage()
  const { step, done } = one
  return (
    <Card
      title={<LocalTextOf text={one.title} />}
      level={2}
      href={paths.initiative({ lab, initiativeId: one.id })}
      above={
        <TagRow>
          <StateTag tone={initiativeTones[one.shown]}>
            {t(`initiatives.state.${one.shown}`)}
          </StateTag>
        </TagRow>
      }
      below={[
        one.place,
        step && stepWords(step, pickText(step.name, language).text, t),
        !step && done.count > 0 && t('initiatives.list.done', done),
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      <p>
        <LocalTextOf text={one.summary} />
      </p>
    </Card>
  )
}
