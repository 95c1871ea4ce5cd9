import {
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Heading,
  Lead,
  Notice,
  SummaryList,
  usePage,
} from '../../../../ui/index.ts'
import { championPaths as paths } from '../../paths.ts'
import type { ShownRelease } from '../queries.ts'
import { hoursOf } from '../week.ts'
import { Days, ReleaseStateTag } from './release-pages.tsx'

type Props = {
  champion: { id: string; name: string; employed: boolean; capMinutes: number }
  releases: readonly ShownRelease[]
  /** Minutes a week that were agreed with the employer. */
  due: number
  /** Minutes a week that are given today. */
  released: number
  /** Whether they may ask now: nobody asks twice at a time. */
  mayAsk: boolean
}

/** The working time of one champion: what is given today, what is missing, and every question so far. */
export function ReleasesOfPage({ champion, releases, due, released, mayAsk }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, championId: champion.id }
  const ask = { label: t('champions.release.ask'), address: paths.newRelease(here) }
  return (
    <>
      <Heading level={1} kicker={champion.name}>
        {t('champions.release.of')}
      </Heading>
      <Lead>{t('champions.release.lead')}</Lead>
      {champion.employed ? (
        <Sums due={due} released={released} />
      ) : (
        <Notice title={t('champions.release.not-employed')} />
      )}
      {releases.length === 0 ? (
        <EmptyState title={t('champions.release.never')} action={mayAsk ? ask : undefined} />
      ) : (
        <Asked releases={releases} />
      )}
      <ButtonRow>
        {releases.length > 0 && mayAsk && (
          <ButtonLink href={ask.address}>{t('champions.release.again')}</ButtonLink>
        )}
        <ButtonLink look="secondary" href={paths.champion(here)}>
          {t('champions.back')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

function Sums({ due, released }: { due: number; released: number }) {
  const { t } = usePage()
  const hours = (minutes: number) => t('champions.mandate.hours', { hours: hoursOf(minutes) })
  return (
    <SummaryList
      items={[
        { term: t('champions.release.due'), value: hours(due) },
        { term: t('champions.release.now'), value: hours(released) },
        { term: t('champions.release.short'), value: hours(Math.max(0, due - released)) },
      ]}
    />
  )
}

function Asked({ releases }: Pick<Props, 'releases'>) {
  const { t, lab } = usePage()
  const hours = (minutes: number) => t('champions.hours.h', { hours: hoursOf(minutes) })
  return (
    <DataTable
      caption={t('champions.release.so-far')}
      rows={releases}
      columns={[
        {
          label: t('champions.release.days'),
          cell: (one) => (
            <a class="ds-link" href={paths.release({ lab: lab!.slug, championReleaseId: one.id })}>
              <Days {...one} />
            </a>
          ),
        },
        {
          label: t('champions.release.asked'),
          numeric: true,
          cell: ({ askedMinutes }) => hours(askedMinutes),
        },
        {
          label: t('champions.release.given'),
          numeric: true,
          cell: ({ decidedAt, approvedMinutes }) => (decidedAt ? hours(approvedMinutes) : '–'),
        },
        {
          label: t('champions.field.state'),
          cell: ({ state }) => <ReleaseStateTag state={state} />,
        },
        { label: t('champions.release.reason'), cell: ({ reason }) => reason || '–' },
      ]}
    />
  )
}
