import type { LocalText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonRow,
  DataTable,
  DateOf,
  EmptyState,
  Form,
  Section,
  Select,
  StateTag,
  usePage,
  type FormValues,
  type Problem,
  type Tone,
} from '../../../../ui/index.ts'
import type { InitiativePlace } from '../answer.ts'
import type { ShownRound } from '../compare/queries.ts'
import type { ComparisonState } from '../compare/schema.ts'
import { ideaPaths as paths } from '../paths.ts'
import { Top } from './parts.tsx'

const tones: Record<ComparisonState, Tone> = {
  drafting: 'warning',
  scoring: 'info',
  closed: 'success',
}

/** How far a round has come. */
export function RoundTag({ state }: { state: ComparisonState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`pilots.compare.state.${state}`)}</StateTag>
}

type Props = {
  at: InitiativePlace
  initiativeTitle: LocalText
  rounds: readonly ShownRound[]
  /** The reader may begin one. */
  sets: boolean
  groups: readonly { value: string; label: string }[]
  values: FormValues
  problems: readonly Problem[]
}

/** The rounds in which ideas were compared. */
export function RoundsPage({ at, initiativeTitle, rounds, sets, groups, values, problems }: Props) {
  const { t } = usePage()
  const free = rounds.every(({ state }) => state === 'closed')
  return (
    <>
      <Top
        of={initiativeTitle}
        title={t('pilots.compare.list.title')}
        lead={t('pilots.compare.list.lead')}
      />
      {rounds.length === 0 ? (
        <EmptyState title={t('pilots.compare.list.none')}>
          <p>{t(sets ? 'pilots.compare.list.none-sets' : 'pilots.compare.list.none-text')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('pilots.compare.list.title')}
          captionHidden
          rows={rounds}
          columns={[
            {
              label: t('pilots.compare.round'),
              cell: ({ id, number }) => (
                <a class="ds-link" href={paths.comparison({ ...at, ideaComparisonId: id })}>
                  {t('pilots.compare.number', { number })}
                </a>
              ),
            },
            { label: t('pilots.list.state'), cell: ({ state }) => <RoundTag state={state} /> },
            {
              label: t('pilots.compare.by'),
              cell: ({ group, agreed }) => group ?? (agreed || '–'),
            },
            { label: t('pilots.compare.ideas'), cell: ({ ideas }) => ideas.length, numeric: true },
            {
              label: t('pilots.compare.closed-on'),
              cell: ({ closedAt }) => (closedAt ? <DateOf value={closedAt} /> : '–'),
            },
          ]}
        />
      )}
      {sets && (free || problems.length > 0) && (
        <Section id="begin" title={t('pilots.compare.begin.title')}>
          <Form action={paths.comparisons(at)} problems={problems}>
            <Select
              name="groupId"
              label={t('pilots.compare.begin.group')}
              hint={t('pilots.compare.begin.hint')}
              empty={t('pilots.compare.begin.no-group')}
              options={groups}
              optional
              {...{ values, problems }}
            />
            <ButtonRow>
              <Button>{t('pilots.compare.begin.button')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </>
  )
}
