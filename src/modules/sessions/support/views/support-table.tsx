import {
  ButtonLink,
  ButtonRow,
  DataTable,
  InlineForm,
  StateTag,
  Tag,
  usePage,
  type Column,
  type Tone,
} from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import type { ListedSupport } from '../queries.ts'
import type { SupportState } from '../schema.ts'

const tones: Record<SupportState, Tone> = {
  open: 'warning',
  arranged: 'info',
  met: 'success',
  'not-met': 'danger',
  'not-needed': 'neutral',
}
/** What usually comes next, for one press. */
const next: Partial<Record<SupportState, SupportState>> = { open: 'arranged', arranged: 'met' }

type Props = {
  at: { lab: string; initiativeId: string; sessionId: string }
  lines: readonly ListedSupport[]
}

/** Who needs what, how it is done, by whom and until when, and how far it has come. */
export function SupportTable({ at, lines }: Props) {
  const { t, format } = usePage()
  const columns: Column<ListedSupport>[] = [
    { label: t('sessions.support.who'), cell: (line) => <Who line={line} /> },
    {
      label: t('sessions.support.what'),
      cell: ({ kind, what }) => (
        <>
          {t(`sessions.need.${kind}`)}: {what}
        </>
      ),
    },
    { label: t('sessions.support.how'), cell: ({ how }) => how || t('sessions.plan.not-yet') },
    {
      label: t('sessions.support.arranged-by'),
      cell: ({ arranger, dueOn }) =>
        t('sessions.support.by-when', {
          name: arranger ?? t('sessions.support.nobody'),
          day: format.date(dueOn),
        }),
    },
    { label: t('sessions.support.cost'), cell: (line) => <Cost line={line} /> },
    {
      label: t('sessions.support.state'),
      cell: ({ state, reason }) => (
        <>
          <StateTag tone={tones[state]}>{t(`sessions.support.state.${state}`)}</StateTag> {reason}
        </>
      ),
    },
    { label: t('sessions.people.change'), cell: (line) => <Changes at={at} line={line} /> },
  ]
  return (
    <DataTable caption={t('sessions.support.title')} captionHidden rows={lines} columns={columns} />
  )
}

function Who({ line: { name, expected } }: { line: ListedSupport }) {
  const { t } = usePage()
  if (name === null) return <>{t('sessions.support.forgotten')}</>
  return (
    <>
      {name} {!expected && <Tag tone="warning">{t('sessions.support.not-invited')}</Tag>}
    </>
  )
}

function Cost({ line }: { line: ListedSupport }) {
  const { t, format } = usePage()
  const { costCents, currency, claimed, paidOn } = line
  if (costCents === null) return <>–</>
  const paid = paidOn && t('sessions.support.paid', { day: format.date(paidOn) })
  return (
    <>
      {format.number(costCents / 100)} {currency}{' '}
      {claimed && (paid ?? t('sessions.support.to-pay-back'))}
    </>
  )
}

function Changes({ at, line }: { at: Props['at']; line: ListedSupport }) {
  const { t } = usePage()
  const here = { ...at, sessionSupportId: line.id }
  const then = next[line.state]
  const about = `${line.name ?? ''} ${line.what}`
  return (
    <ButtonRow>
      {then && (
        <InlineForm
          action={paths.supportState(here)}
          fields={{ version: String(line.version), state: then, reason: '' }}
          about={about}
        >
          {t(`sessions.support.state.${then}`)}
        </InlineForm>
      )}
      <ButtonLink look="tertiary" href={paths.support(here)}>
        {t('sessions.plan.change-link')} <span class="ds-sr-only">{about}</span>
      </ButtonLink>
    </ButtonRow>
  )
}
