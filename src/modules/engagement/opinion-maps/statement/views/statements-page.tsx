import {
  ButtonLink,
  ButtonRow,
  Card,
  EmptyState,
  ErrorSummary,
  Heading,
  Lead,
  Pager,
  Tabs,
  Tag,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { statementStates, type StatementState } from '../../words.ts'
import type { StatementRow } from '../schema.ts'
import { spokenWords } from '../spoken-words.ts'
import { DecisionForms } from './decision-forms.tsx'

export type StatementsPageProps = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  state: StatementState
  counts: Record<StatementState, number>
  statements: readonly StatementRow[]
  after: number
  next: number | null
  /** What was typed for the statement that was decided on last, if that was refused. */
  sent: { id: string; values: FormValues } | null
  problems: readonly Problem[]
}

/** The statements of a map for those who keep it: to read, show, reject, translate. */
export function StatementsPage(props: StatementsPageProps) {
  const { address, state, counts, statements, after, next, problems } = props
  const { t } = usePage()
  const at = (name: StatementState, from?: number | null) =>
    `${paths.statements(address)}?state=${name}${from ? `&after=${from}` : ''}`
  return (
    <>
      <Heading level={1}>{t('engagement.statements.title')}</Heading>
      <Lead>{t('engagement.statements.lead')}</Lead>
      <ErrorSummary problems={problems} />
      <Tabs
        label={t('engagement.statements.title')}
        tabs={statementStates.map((name) => ({
          label: t(`engagement.statements.tab-${name}`),
          address: at(name),
          current: name === state,
          count: counts[name],
        }))}
      />
      {statements.length === 0 ? (
        <EmptyState
          title={t(`engagement.statements.none-${state}`)}
          action={{ label: t('engagement.keeping.seeds'), address: paths.seeds(address) }}
        />
      ) : (
        statements.map((one) => <Statement key={one.id} {...props} statement={one} />)
      )}
      <Pager
        of={t('engagement.map.statements')}
        first={after > 0 ? at(state) : undefined}
        next={next ? at(state, next) : undefined}
      />
      <ButtonRow>
        <ButtonLink look="secondary" href={paths.seeds(address)}>
          {t('engagement.keeping.seeds')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

function Statement({
  address,
  statement,
  sent,
  problems,
}: StatementsPageProps & { statement: StatementRow }) {
  const { t, language } = usePage()
  const said = spokenWords(statement, language)
  const own = sent?.id === statement.id ? { values: sent.values, problems } : undefined
  const at = { ...address, opinionStatementId: statement.id }
  return (
    <Card
      level={2}
      href={paths.statement(at)}
      title={<span lang={said.language}>{said.text}</span>}
      above={
        <>
          <Tag>{t('engagement.statement.number', { number: statement.number })}</Tag>
          <Tag tone="neutral">{t(`engagement.statement.origin-${statement.origin}`)}</Tag>
          {statement.isAboutPeople && <Tag>{t('engagement.statement.about-people')}</Tag>}
        </>
      }
      below={<DecisionForms address={at} statement={statement} {...own} />}
    >
      {statement.because}
    </Card>
  )
}
