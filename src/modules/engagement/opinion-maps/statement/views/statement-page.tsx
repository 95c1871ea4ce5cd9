import {
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Heading,
  InlineForm,
  LinkList,
  Section,
  SummaryList,
  TagRow,
  Tag,
  usePage,
  type Problem,
} from '../../../../../ui/index.ts'
import { initiativePaths } from '../../../../initiatives/index.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import { MapSource } from '../../map/views/map-source.tsx'
import { opinionMapPaths as paths } from '../../paths.ts'
import type { StatementAnswers } from '../../use/figures.ts'
import type { StatementRow } from '../schema.ts'
import { spokenWords } from '../spoken-words.ts'
import { DecisionForms } from './decision-forms.tsx'
import { StatementState } from './statement-state.tsx'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string; opinionStatementId: string }
  map: OpinionMapRow
  statement: StatementRow
  /** Null before there are enough to be shown. */
  answers: StatementAnswers | null
  /** The reader is to answer first. */
  waitsForVotes: boolean
  keeps: boolean
  /** The reader may take the statement on into the work. */
  uses: boolean
  thread: string
  problems: readonly Problem[]
}

/** What a statement says, how people answered it, and what is made of it. */
export function StatementPage(props: Props) {
  const { address, map, statement, keeps, uses, thread, problems } = props
  const { t, language } = usePage()
  const said = spokenWords(statement, language)
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1} kicker={t('engagement.statement.number', { number: statement.number })}>
        <span lang={said.language}>{said.text}</span>
      </Heading>
      <TagRow>
        <StatementState statement={statement} />
        <Tag tone="neutral">{t(`engagement.statement.origin-${statement.origin}`)}</Tag>
        {statement.isAboutPeople && <Tag>{t('engagement.statement.about-people')}</Tag>}
      </TagRow>
      <HowAnswered {...props} />
      <MapSource map={map} />
      {uses && <TakeOn {...props} />}
      {keeps && (
        <Section id="keeping" title={t('engagement.statement.keeping')}>
          <LinkList
            items={[
              { label: t('engagement.statement.change'), address: paths.statementWords(address) },
              { label: t('engagement.statements.title'), address: paths.statements(address) },
            ]}
          />
          <DecisionForms address={address} statement={statement} problems={problems} />
        </Section>
      )}
      <LinkList
        items={[
          { label: t('engagement.map.thread'), address: thread },
          { label: t('engagement.statement.back'), address: paths.map(address) },
        ]}
      />
    </>
  )
}

function HowAnswered({ address, answers, waitsForVotes }: Props) {
  const { t, format } = usePage()
  if (waitsForVotes) {
    return (
      <p>
        {t('engagement.statement.votes-first')}{' '}
        <a class="ds-link" href={paths.voting(address)}>
          {t('engagement.map.vote')}
        </a>
      </p>
    )
  }
  if (!answers) return <p>{t('engagement.statement.too-few')}</p>
  return (
    <SummaryList
      items={(['agree', 'disagree', 'pass'] as const).map((name) => ({
        term: t(`engagement.vote.${name}`),
        value: t('engagement.statement.share', {
          count: answers[name],
          share: format.number(Math.round((answers[name] / answers.of) * 100)),
        }),
      }))}
    />
  )
}

/** From what people share to what is done about it. */
function TakeOn({ address, statement }: Props) {
  const { t } = usePage()
  const from = `from=opinion-statement:${statement.id}`
  return (
    <Section id="use" title={t('engagement.use.title')}>
      <p>{t('engagement.use.text')}</p>
      <ButtonRow>
        <InlineForm action={paths.use(address)} look="primary">
          {t('engagement.use.finding')}
        </InlineForm>
        <ButtonLink look="secondary" href={`${initiativePaths.newQuestion(address)}?${from}`}>
          {t('engagement.use.question')}
        </ButtonLink>
        <ButtonLink look="secondary" href={`${initiativePaths.newDecision(address)}?${from}`}>
          {t('engagement.use.option')}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}
