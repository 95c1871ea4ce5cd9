import { pickText } from '../../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  ErrorSummary,
  LocalTextOf,
  Notice,
  PrintButton,
  Section,
  SummaryList,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { InitiativePlace } from '../answer.ts'
import type { ShownRound } from '../compare/queries.ts'
import { peopleLeast, type IdeaResult } from '../compare/result.ts'
import { ideaPaths as paths } from '../paths.ts'
import { Top } from './parts.tsx'
import { ResultTable } from './result-table.tsx'
import { AddCriterion, Fix, PickIdeas, RemoveCriterion } from './round-forms.tsx'
import { RoundTag } from './rounds-page.tsx'

export type RoundPlace = InitiativePlace & { ideaComparisonId: string }
export type RoundPart = 'criteria' | 'ideas' | 'fixing' | 'other'

export type RoundProps = {
  at: RoundPlace
  round: ShownRound
  results: readonly IdeaResult[]
  /** The reader sets criteria here, keys in sheets and ends the round, is somebody of the lab. */
  sets: boolean
  keeps: boolean
  known: boolean
  /** What may be compared. */
  choices: readonly { value: string; label: string }[]
  /** The form that was sent and has to be mended. */
  part: RoundPart | null
  values: FormValues
  problems: readonly Problem[]
}

/** Ideas side by side: what residents look for, what people gave, and what it comes to. */
export function RoundPage(props: RoundProps) {
  const { round, sets, part, problems } = props
  const { t } = usePage()
  const drafting = round.state === 'drafting'
  return (
    <>
      <Top
        of={round.initiativeTitle}
        title={t('pilots.compare.title', { number: round.number })}
        lead={t(`pilots.compare.lead.${round.state}`, { least: peopleLeast })}
      />
      <p>
        <RoundTag state={round.state} />
      </p>
      {part === 'other' && <ErrorSummary problems={problems} />}
      <Facts {...props} />
      <Ways {...props} />
      {round.state === 'closed' && <Result {...props} />}
      <Criteria {...props} />
      {!drafting && <Compared {...props} />}
      {drafting && sets && (
        <>
          <AddCriterion {...props} />
          <PickIdeas {...props} />
          <Fix {...props} />
        </>
      )}
    </>
  )
}

function Facts({ round }: RoundProps) {
  const { t } = usePage()
  const { group, agreed, people, piles, state } = round
  return (
    <SummaryList
      items={[
        ...(group ? [{ term: t('pilots.compare.begin.group'), value: group }] : []),
        ...(agreed ? [{ term: t('pilots.compare.agreed'), value: agreed }] : []),
        ...(state === 'drafting'
          ? []
          : [
              {
                term: t('pilots.compare.came-in'),
                value: t('pilots.compare.came', { people, piles }),
              },
            ]),
      ]}
    />
  )
}

function Ways({ at, round, keeps, known }: RoundProps) {
  const { t } = usePage()
  if (round.state !== 'scoring') return null
  return (
    <ButtonRow>
      {known && <ButtonLink href={paths.scores(at)}>{t('pilots.compare.scores.title')}</ButtonLink>}
      <ButtonLink look="secondary" href={paths.sheet(at)}>
        {t('pilots.compare.sheet.title')}
      </ButtonLink>
      {keeps && (
        <>
          <ButtonLink look="secondary" href={paths.paper(at)}>
            {t('pilots.compare.paper.title')}
          </ButtonLink>
          <ButtonLink look="tertiary" href={paths.roundClosing(at)}>
            {t('pilots.compare.closing.title')}
          </ButtonLink>
        </>
      )}
    </ButtonRow>
  )
}

function Result({ at, round, results }: RoundProps) {
  const { t } = usePage()
  const some = results.some(({ grades }) => grades.some((grade) => grade !== null))
  return (
    <Section id="result" title={t('pilots.compare.result')}>
      {some ? (
        <>
          <PrintButton />
          <ResultTable at={at} round={round} results={results} />
          <Notice title={t('pilots.compare.how')}>
            <p>{t('pilots.compare.how-text', { least: peopleLeast })}</p>
          </Notice>
        </>
      ) : (
        <EmptyState title={t('pilots.compare.too-few', { least: peopleLeast })} />
      )}
    </Section>
  )
}

function Criteria({ at, round, sets, problems }: RoundProps) {
  const { t } = usePage()
  const open = round.state === 'drafting'
  return (
    <Section id="criteria" title={t('pilots.compare.criteria')}>
      {round.criteria.length === 0 ? (
        <EmptyState title={t('pilots.compare.criteria-none')} />
      ) : (
        <DataTable
          caption={t('pilots.compare.criteria')}
          captionHidden
          rows={round.criteria}
          columns={[
            {
              label: t('pilots.compare.field.label'),
              cell: ({ label }) => <LocalTextOf text={label} />,
            },
            { label: t('pilots.compare.field.why'), cell: ({ why }) => <LocalTextOf text={why} /> },
            {
              label: t('pilots.compare.field.weight'),
              cell: ({ weight }) => t(`pilots.compare.weight.${weight}`),
            },
            ...(open && sets
              ? [
                  {
                    label: t('pilots.compare.remove'),
                    cell: (one: ShownRound['criteria'][number]) => (
                      <RemoveCriterion at={at} criterion={one} />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {problems.length === 0 && open && !sets && <p class="note">{t('pilots.compare.who-sets')}</p>}
    </Section>
  )
}

/** Which ideas are compared, while there is no result that names them. */
function Compared({ at, round }: RoundProps) {
  const { t, language } = usePage()
  if (round.state === 'closed') return null
  return (
    <Section id="ideas" title={t('pilots.compare.ideas')}>
      <ul class="ds-list">
        {round.ideas.map(({ id, title }) => (
          <li key={id}>
            <a class="ds-link" href={paths.idea({ ...at, solutionIdeaId: id })}>
              {pickText(title, language).text}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
