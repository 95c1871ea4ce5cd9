import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Heading,
  InlineForm,
  LinkList,
  LocalTextOf,
  Notice,
  PrintButton,
  Section,
  SummaryList,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import type { ShownSession } from '../../session/queries.ts'
import { When } from '../../views/when.tsx'
import { costsOf, type ListedSupport, type Unprepared } from '../queries.ts'
import { SupportTable } from './support-table.tsx'

export type SupportsProps = {
  at: { lab: string; initiativeId: string; sessionId: string }
  found: ShownSession
  lines: readonly ListedSupport[]
  /** The reader keeps the list; others see only what they arrange themselves. */
  keeps: boolean
  unprepared: readonly Unprepared[]
  /** How many lines were just made from the plans. */
  made: number | null
  problems: readonly Problem[]
}

/** What is arranged for the people at a session, what is still open first. */
export function SupportsPage(props: SupportsProps) {
  const { at, found, lines, keeps, made, problems } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('sessions.support.title')}</Heading>
      <p>
        <LocalTextOf text={found.title} />, <When of={found} />
      </p>
      <ErrorSummary problems={problems} />
      {made !== null && (
        <Notice tone="success" announced>
          <p>{t('sessions.support.made', { count: made })}</p>
        </Notice>
      )}
      {keeps && <ToPrepare {...props} />}
      {!keeps && <p>{t('sessions.support.yours')}</p>}
      {lines.length === 0 ? (
        <EmptyState title={t('sessions.support.none')}>
          <p>{t('sessions.support.none-text')}</p>
        </EmptyState>
      ) : (
        <SupportTable at={at} lines={lines} />
      )}
      {keeps && found.state !== 'cancelled' && (
        <ButtonRow>
          <ButtonLink look="secondary" href={paths.newSupport(at)}>
            {t('sessions.support.new')}
          </ButtonLink>
        </ButtonRow>
      )}
      {lines.length > 0 && <Print {...props} />}
      {keeps && <Costs lines={lines} />}
    </>
  )
}

/** What the plans of the invited hold and the list does not, and whom nobody has asked. */
function ToPrepare({ at, found, unprepared }: SupportsProps) {
  const { t } = usePage()
  const unmade = unprepared.reduce((sum, one) => sum + one.unmade, 0)
  const unasked = unprepared.filter(({ asked }) => !asked)
  if (found.state === 'cancelled') return <p>{t('sessions.refused.already-cancelled')}</p>
  return (
    <>
      {unmade > 0 && (
        <Notice title={t('sessions.support.unmade', { count: unmade })}>
          <InlineForm action={paths.supportsFromPlans(at)} look="primary">
            {t('sessions.support.make')}
          </InlineForm>
        </Notice>
      )}
      {unasked.length > 0 && (
        <Section id="unasked" title={t('sessions.support.unasked', { count: unasked.length })}>
          <p>{t('sessions.support.unasked-text')}</p>
          <LinkList
            items={unasked.map(({ participantId, name }) => ({
              label: name,
              address: paths.accessPlan({ lab: at.lab, participantId }),
            }))}
          />
        </Section>
      )}
    </>
  )
}

function Print({ at, lines }: SupportsProps) {
  const { t } = usePage()
  const drives = lines.some(({ kind }) => kind === 'transport')
  return (
    <Section id="print" title={t('sessions.support.print')} action={<PrintButton />}>
      <p>{t('sessions.support.print-text')}</p>
      <LinkList
        items={[
          ...(drives
            ? [{ label: t('sessions.support.driver-list'), address: paths.driverList(at) }]
            : []),
          { label: t('sessions.support.host-list'), address: paths.hostList(at) },
        ]}
      />
    </Section>
  )
}

function Costs({ lines }: Pick<SupportsProps, 'lines'>) {
  const { t, format } = usePage()
  const costs = costsOf(lines)
  if (costs.length === 0) return null
  return (
    <Section id="costs" title={t('sessions.support.costs')}>
      <SummaryList
        items={costs.map(({ currency, all, owed, paidBack }) => ({
          term: currency,
          value: t('sessions.support.costs-sum', {
            all: format.number(all / 100),
            owed: format.number(owed / 100),
            paid: format.number(paidBack / 100),
          }),
        }))}
      />
    </Section>
  )
}
