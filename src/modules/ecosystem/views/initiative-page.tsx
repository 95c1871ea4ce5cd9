import {
  DataTable,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  Section,
  StateTag,
  TagRow,
  usePage,
} from '../../../ui/index.ts'
import { helices } from '../../../shared/helix.ts'
import type { NamedInitiative } from '../initiatives-named.ts'
import type { Involved } from '../involvement/queries.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import type { Drawn } from '../network/picture.ts'
import type { View } from '../policy.ts'
import { tieChanges, type TieChange } from '../tie/kinds.ts'
import type { ListedTie, TieAround } from '../tie/queries.ts'
import { NetworkLegend, NetworkPicture } from './network-picture.tsx'
import { ActiveNote, ActiveTag, EntryLink } from './parts.tsx'
import { TieTable } from './tie-table.tsx'

/** A tie with how it stands against the day the initiative began. */
export type ComparedTie = TieAround & { change: TieChange }

type Props = {
  initiative: NamedInitiative
  involved: readonly Involved[]
  ties: readonly ComparedTie[]
  /** Those that are shown with their names. */
  named: readonly ListedTie[]
  drawn: Drawn
  view: View
  roleName(word: string): string
}

/** How many people, and how many ties of a kind, the page shows itself: the lists hold all. */
const peopleShown = 20
export const tiesShown = 10

/** Who is in an initiative, and what ties them: before it began, and now. */
export function InitiativePage(props: Props) {
  const { initiative, involved, view } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const list = { label: t('ecosystem.tab.stakeholders'), address: paths.stakeholders(here) }
  return (
    <>
      <Heading level={1}>{t('ecosystem.of-initiative.title')}</Heading>
      <Lead>
        <LocalTextOf text={initiative.title} />
      </Lead>
      {involved.length === 0 ? (
        <EmptyState
          title={t('ecosystem.of-initiative.nobody')}
          action={view === 'keeper' ? list : undefined}
        >
          {view === 'keeper' && <p>{t('ecosystem.of-initiative.nobody-text')}</p>}
        </EmptyState>
      ) : (
        <>
          {view !== 'open' && <Sectors involved={involved} />}
          <People {...props} />
          {involved.length > peopleShown && (
            <p>
              <a class="ds-link" href={`${list.address}?initiative=${initiative.id}`}>
                {t('ecosystem.of-initiative.all', { count: involved.length })}
              </a>
            </p>
          )}
          <ActiveNote />
        </>
      )}
      <Ties {...props} />
    </>
  )
}

function Sectors({ involved }: Pick<Props, 'involved'>) {
  const { t } = usePage()
  const active = (helix: string) =>
    involved.some((one) => one.helix === helix && one.active && !one.endedOn)
  return (
    <TagRow>
      {helices.map((helix) => (
        <StateTag key={helix} tone={active(helix) ? 'success' : 'warning'}>
          {t(active(helix) ? 'ecosystem.of-initiative.active' : 'ecosystem.of-initiative.empty', {
            helix: t(`ecosystem.helix.${helix}`),
          })}
        </StateTag>
      ))}
    </TagRow>
  )
}

function People({ involved, roleName }: Props) {
  const { t, format } = usePage()
  return (
    <DataTable
      caption={t('ecosystem.of-initiative.title')}
      captionHidden
      rows={involved.slice(0, peopleShown)}
      columns={[
        { label: t('ecosystem.field.name'), cell: (one) => <EntryLink {...one} /> },
        { label: t('ecosystem.field.helix'), cell: ({ helix }) => t(`ecosystem.helix.${helix}`) },
        { label: t('ecosystem.field.role'), cell: ({ role }) => (role ? roleName(role) : '–') },
        { label: t('ecosystem.involvement.part'), cell: ({ part }) => part || '–' },
        {
          label: t('ecosystem.field.since'),
          cell: ({ since, endedOn }) =>
            t('ecosystem.involvement.span', {
              since: format.date(since),
              until: endedOn ? format.date(endedOn) : '',
              ended: endedOn ? 'yes' : 'no',
            }),
        },
        { label: t('ecosystem.field.state'), cell: ({ active }) => <ActiveTag active={active} /> },
      ]}
    />
  )
}

function Ties({ initiative, ties, named, drawn, view }: Props) {
  const { t, format, lab } = usePage()
  if (ties.length === 0) return null
  const changes = new Map(ties.map(({ id, change }) => [id, change]))
  const shown = (change: TieChange) =>
    named.flatMap((tie) => (changes.get(tie.id) === change ? [{ ...tie, change }] : []))
  const count = (change: TieChange) => ties.filter((one) => one.change === change).length
  const counts = Object.fromEntries(
    tieChanges.map((change) => [change.replaceAll('-', ''), count(change)]),
  )
  const day = format.date(initiative.began)
  const summary = t('ecosystem.compared.summary', { ...counts, day })
  return (
    <Section id="ties" title={t('ecosystem.compared.title')}>
      <p>{summary}</p>
      {drawn.nodes.length > 0 && (
        <>
          <NetworkPicture
            drawn={drawn}
            title={t('ecosystem.compared.title')}
            description={summary}
          />
          <NetworkLegend compared />
        </>
      )}
      {tieChanges.map((change) => {
        const own = ties.filter((one) => one.change === change)
        if (own.length === 0) return null
        return (
          <Section
            key={change}
            id={change}
            level={3}
            title={t(`ecosystem.compared.${change}`, { count: own.length })}
          >
            <TieTable
              ties={shown(change)}
              opens={view === 'keeper'}
              caption={t(`ecosystem.compared.${change}`, { count: own.length })}
            />
            {own.length > tiesShown && (
              <p>
                <a
                  class="ds-link"
                  href={`${paths.ties({ lab: lab!.slug })}?initiative=${initiative.id}&ended=yes&order=newest`}
                >
                  {t('ecosystem.compared.all', { count: ties.length })}
                </a>
              </p>
            )}
          </Section>
        )
      })}
    </Section>
  )
}
