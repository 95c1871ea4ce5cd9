import {
  ButtonLink,
  ButtonRow,
  DateTimeOf,
  EmptyState,
  Heading,
  Lead,
  Notice,
  Section,
  TaskList,
  usePage,
  type Task,
} from '../../../../ui/index.ts'
import { safeguardingPaths } from '../paths.ts'
import type { ListedLead } from '../leads.ts'
import type { ListedConcern, OwnConcern } from '../queries.ts'

type Props = {
  lab: string
  /** Only of which the reader is the named person. */
  listed: readonly ListedConcern[]
  own: readonly OwnConcern[]
  leads: readonly ListedLead[]
  raised: boolean
  mayName: boolean
}

/** Worries: those the reader is to look after, and those they raised themselves. */
export function ConcernsPage({ lab, listed, own, leads, raised, mayName }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.safeguarding.title')}</Heading>
      <Lead>{t('voices.safeguarding.lead')}</Lead>
      {raised && (
        <Notice tone="success" title={t('voices.safeguarding.raised')} announced>
          <p>{t('voices.safeguarding.raised-next')}</p>
        </Notice>
      )}
      <p>{t('voices.safeguarding.danger')}</p>
      {leads.length === 0 && (
        <Notice tone="warning" title={t('voices.safeguarding.nobody')}>
          <p>{t('voices.safeguarding.nobody-text')}</p>
        </Notice>
      )}
      <ButtonRow>
        <ButtonLink href={safeguardingPaths.newConcern({ lab })}>
          {t('voices.safeguarding.new')}
        </ButtonLink>
        {mayName && (
          <ButtonLink look="secondary" href={safeguardingPaths.leads({ lab })}>
            {t('voices.safeguarding.leads')}
          </ButtonLink>
        )}
      </ButtonRow>
      {listed.length > 0 && <ForMe lab={lab} listed={listed} />}
      <Section id="own" title={t('voices.safeguarding.own')}>
        {own.length === 0 ? (
          <EmptyState title={t('voices.safeguarding.own-none')} />
        ) : (
          <TaskList
            tasks={own.map((one) => ({
              ...stateOf(t, one),
              title: one.words,
              hint: <DateTimeOf value={one.raisedAt} />,
            }))}
          />
        )}
      </Section>
    </>
  )
}

function ForMe({ lab, listed }: { lab: string; listed: readonly ListedConcern[] }) {
  const { t } = usePage()
  return (
    <Section id="for-me" title={t('voices.safeguarding.for-me')}>
      <TaskList
        tasks={listed.map((one) => ({
          ...stateOf(t, one),
          title: one.words,
          address: safeguardingPaths.concern({ lab, concernId: one.id }),
          hint: (
            <>
              <DateTimeOf value={one.raisedAt} />
              {one.raisedByName && ` · ${one.raisedByName}`}
            </>
          ),
        }))}
      />
    </Section>
  )
}

function stateOf(
  t: (key: string) => string,
  { seenAt, closedAt }: Pick<OwnConcern, 'seenAt' | 'closedAt'>,
): Pick<Task, 'state'> {
  if (closedAt) return { state: { tone: 'success', label: t('voices.safeguarding.state-closed') } }
  if (seenAt) return { state: { tone: 'info', label: t('voices.safeguarding.state-seen') } }
  return { state: { tone: 'warning', label: t('voices.safeguarding.state-new') } }
}
