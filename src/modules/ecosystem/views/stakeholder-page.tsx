import type { ThreadThing } from '../../../platform/manifest.ts'
import {
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Heading,
  InlineForm,
  LinkList,
  Notice,
  Section,
  SummaryList,
  TagRow,
  Tag,
  usePage,
  type FormValues,
  type Problem,
  type SummaryItem,
} from '../../../ui/index.ts'
import type { Involvement, StakeholderAct } from '../involvement/queries.ts'
import { changePaths } from '../change/paths.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import type { View } from '../policy.ts'
import { readinessPaths } from '../readiness/paths.ts'
import type { WorkCounts } from '../organisation/work-counts.ts'
import type { NamedEntry, ShownStakeholder } from '../stakeholder/queries.ts'
import type { ListedTie } from '../tie/queries.ts'
import { ActPart } from './act-part.tsx'
import { InvolvementPart } from './involvement-part.tsx'
import { ActiveNote, ActiveTag, EntryLink } from './parts.tsx'
import { TieTable } from './tie-table.tsx'
import { WorkPart } from './work-part.tsx'

export type StakeholderPageProps = {
  entry: ShownStakeholder
  view: View
  members: readonly NamedEntry[]
  ties: readonly ListedTie[]
  involvements: readonly Involvement[]
  acts: readonly StakeholderAct[]
  initiatives: ReadonlyMap<string, ThreadThing>
  /** Initiatives to choose from; none for those who only read. */
  toPick: readonly { value: string; label: string }[]
  roleName(word: string): string
  thread: string
  /** What the organisation or group offers, gives and has checked; null for people, and for visitors. */
  work: WorkCounts | null
  /** A form that was sent and has to be mended. */
  sent?: {
    form: 'involvement' | 'ending' | 'act' | 'entry'
    /** The part of the page that it was sent from, where there are several of its kind. */
    about?: string
    values: FormValues
    problems: readonly Problem[]
  }
}

/** One entry of the map: what it is, what it has a part in, what it took part in, and its ties. */
export function StakeholderPage(props: StakeholderPageProps) {
  const { entry, view, members, ties, thread, sent } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, stakeholderId: entry.id }
  const keeps = view === 'keeper' && !entry.removedAt
  const reads = view !== 'open' && entry.kind === 'organisation' && !entry.removedAt
  return (
    <>
      {sent?.form === 'entry' && <ErrorSummary problems={sent.problems} />}
      <Heading level={1} kicker={t(`ecosystem.kinds.${entry.kind}`)}>
        {entry.name}
      </Heading>
      <TagRow>
        <Tag>{t(`ecosystem.helix.${entry.helix}`)}</Tag>
        <ActiveTag active={entry.active} />
      </TagRow>
      {entry.removedAt && <TakenOff {...props} />}
      <Facts {...props} />
      {keeps && (
        <ButtonRow>
          <ButtonLink href={`${paths.newTie(here)}?from=${entry.id}`}>
            {t('ecosystem.tie.new')}
          </ButtonLink>
          <ButtonLink look="secondary" href={paths.details(here)}>
            {t('ecosystem.change')}
          </ButtonLink>
        </ButtonRow>
      )}
      {reads && <OrganisationWays {...props} />}
      {members.length > 0 && (
        <Section id="members" title={t('ecosystem.members')}>
          <LinkList
            items={members.map(({ id, name }) => ({
              label: name,
              address: paths.stakeholder({ ...here, stakeholderId: id }),
            }))}
          />
        </Section>
      )}
      {props.work && !entry.removedAt && <WorkPart entry={entry} work={props.work} />}
      <InvolvementPart {...props} keeps={keeps} />
      <ActPart {...props} keeps={keeps} />
      <Section id="ties" title={t('ecosystem.tab.ties')}>
        {ties.length === 0 ? (
          <p>{t('ecosystem.ties.none')}</p>
        ) : (
          <TieTable ties={ties} opens={keeps} />
        )}
      </Section>
      <ActiveNote />
      <p>
        <a class="ds-link" href={thread}>
          {t('ecosystem.thread')}
        </a>
      </p>
      {keeps && <PutRight {...props} />}
    </>
  )
}

/** How ready an organisation is, and what it changes. */
function OrganisationWays({ entry }: StakeholderPageProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, stakeholderId: entry.id }
  return (
    <LinkList
      items={[
        { label: t('ecosystem.readiness.title'), address: readinessPaths.organisation(here) },
        { label: t('ecosystem.change.plan'), address: changePaths.plan(here) },
      ]}
    />
  )
}

function Facts({ entry, view, roleName }: StakeholderPageProps) {
  const { t } = usePage()
  const optional = (term: string, value: SummaryItem['value']): SummaryItem[] =>
    value ? [{ term: t(`ecosystem.field.${term}`), value }] : []
  const grade = (value: number | null) =>
    value ? t(`ecosystem.grade.${value}`) : t('ecosystem.unjudged')
  const { organisationId, organisation, website } = entry
  return (
    <SummaryList
      items={[
        ...optional('role', entry.role && roleName(entry.role)),
        ...optional(
          'organisation',
          organisationId && organisation && <EntryLink id={organisationId} name={organisation} />,
        ),
        ...optional('place', entry.place),
        ...optional(
          'website',
          website && (
            <a class="ds-link" href={website} rel="noreferrer nofollow">
              {website}
            </a>
          ),
        ),
        ...(view === 'keeper'
          ? [
              ...optional('stake', entry.stake),
              ...optional('interest', grade(entry.interest)),
              ...optional('influence', grade(entry.influence)),
              ...optional('contact', entry.contact),
              ...optional('person', entry.person),
              ...optional('public', t(shownTo(entry))),
            ]
          : []),
      ]}
    />
  )
}

function shownTo({ public: shown, kind }: ShownStakeholder) {
  if (!shown) return 'ecosystem.public.no'
  return kind === 'person' ? 'ecosystem.public.if-agreed' : 'ecosystem.public.yes'
}

function TakenOff({ entry }: StakeholderPageProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, stakeholderId: entry.id }
  if (entry.mergedInto) {
    const kept = paths.stakeholder({ ...here, stakeholderId: entry.mergedInto })
    return (
      <Notice tone="info" title={t('ecosystem.merged.title')}>
        <a class="ds-link" href={kept}>
          {t('ecosystem.merged.kept')}
        </a>
      </Notice>
    )
  }
  return (
    <Notice tone="warning" title={t('ecosystem.removed.title')}>
      <p>{t('ecosystem.removed.text')}</p>
      <InlineForm action={paths.return(here)}>{t('ecosystem.removed.return')}</InlineForm>
    </Notice>
  )
}

function PutRight({ entry }: StakeholderPageProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, stakeholderId: entry.id }
  return (
    <Section id="put-right" title={t('ecosystem.put-right')}>
      <ButtonRow>
        <ButtonLink look="secondary" href={paths.double(here)}>
          {t('ecosystem.double.title')}
        </ButtonLink>
        <InlineForm action={paths.removal(here)} danger>
          {t('ecosystem.remove')}
        </InlineForm>
      </ButtonRow>
    </Section>
  )
}
