import {
  ButtonLink,
  DataTable,
  DateOf,
  Heading,
  LocalTextOf,
  Notice,
  Section,
  SummaryList,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { noticePaths } from '../../../notifications/index.ts'
import { outreachPaths } from '../paths.ts'
import type { Candidate, WayResult } from '../queries.ts'
import type { OutreachRow } from '../schema.ts'
import { InvitePeople } from './invite-people.tsx'
import { useLookedFor } from './looked-for.ts'
import { RecordForm } from './record-form.tsx'

export type OutreachPageProps = {
  address: { lab: string; initiativeId: string; outreachId: string }
  found: OutreachRow
  ways: readonly WayResult[]
  candidates: readonly Candidate[]
  names: ReadonlyMap<string, string>
  /** How many were invited just now. */
  invited: number
  values?: FormValues
  problems: readonly Problem[]
}

/** One invitation: its words, what came back on each way, whom to ask, and what was done. */
export function OutreachPage(props: OutreachPageProps) {
  const { address, found, ways, invited } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{found.title}</Heading>
      {invited > 0 && (
        <Notice tone="success" title={t('voices.outreach.invited', { count: invited })}>
          <a class="ds-link" href={noticePaths.notices({ lab: address.lab })}>
            {t('voices.outreach.to-notices')}
          </a>
        </Notice>
      )}
      <About {...props} />
      <Section id="results" title={t('voices.outreach.results')}>
        <Results ways={ways} />
        {ways.some(({ channel }) => channel === 'poster') && (
          <p>
            <ButtonLink look="secondary" href={outreachPaths.poster(address)}>
              {t('voices.outreach.poster.print')}
            </ButtonLink>
          </p>
        )}
      </Section>
      <InvitePeople {...props} />
      <RecordForm {...props} />
    </>
  )
}

function About({ found, names }: OutreachPageProps) {
  const { t } = usePage()
  const { words, madeAt, madeBy, documentedAt, documentedBy, result, happenedOn } = found
  const by = (id: string | null) => (id ? names.get(id) : null) ?? t('voices.outreach.somebody')
  const lookedFor = useLookedFor()
  return (
    <SummaryList
      items={[
        {
          term: t('voices.outreach.aimed-at'),
          value: lookedFor(found),
        },
        { term: t('voices.outreach.words'), value: <LocalTextOf text={words} /> },
        {
          term: t('voices.outreach.planned'),
          value: (
            <>
              <DateOf value={madeAt} />, {by(madeBy)}
            </>
          ),
        },
        ...(documentedAt
          ? [
              {
                term: t('voices.outreach.documented'),
                value: (
                  <>
                    {happenedOn && <DateOf value={happenedOn} />}: {result} ({by(documentedBy)})
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Results({ ways }: { ways: readonly WayResult[] }) {
  const { t, format } = usePage()
  const figure = (label: string, of: (way: WayResult) => number) => ({
    label,
    numeric: true,
    cell: (way: WayResult) => format.number(of(way)),
  })
  return (
    <DataTable
      caption={t('voices.outreach.results')}
      captionHidden
      rows={ways}
      columns={[
        {
          label: t('voices.outreach.way'),
          cell: ({ channel }) => t(`voices.outreach.way.${channel}`),
        },
        figure(t('voices.outreach.by-name'), ({ invited }) => invited),
        figure(t('voices.outreach.reached'), ({ reached }) => reached),
        figure(t('voices.outreach.answers'), ({ answers }) => answers),
      ]}
    />
  )
}
