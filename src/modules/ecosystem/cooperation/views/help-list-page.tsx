import {
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Heading,
  Lead,
  LinkList,
  Pager,
  usePage,
} from '../../../../ui/index.ts'
import type { View } from '../../policy.ts'
import { MapTabs } from '../../views/map-tabs.tsx'
import { EntryLink } from '../../views/parts.tsx'
import { helpPaths as paths } from '../paths.ts'
import type { ListedHelp } from '../queries.ts'
import { HelpTag, Hours } from './parts.tsx'

type Props = {
  listed: readonly ListedHelp[]
  /** Of one organisation only. */
  of: string | null
  view: View
  /** The reader may offer help for an organisation. */
  offers: boolean
  next: string | null
  paged: boolean
}

/** What organisations offer each other. */
export function HelpListPage({ listed, of, view, offers, next, paged }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const query = (more: Record<string, string>) => {
    const set = { ...(of && { of }), ...more }
    return Object.keys(set).length > 0 ? `?${new URLSearchParams(set)}` : ''
  }
  const list = paths.help(here)
  const start = of ? `?giver=${of}` : ''
  const add = { label: t('ecosystem.help.new'), address: paths.newHelp(here) + start }
  return (
    <>
      <Heading level={1}>{t('ecosystem.help.title')}</Heading>
      <Lead>{t('ecosystem.help.lead')}</Lead>
      <MapTabs current="help" view={view} />
      {offers && (
        <ButtonRow>
          <ButtonLink href={add.address}>{add.label}</ButtonLink>
        </ButtonRow>
      )}
      {listed.length === 0 ? (
        <EmptyState title={t('ecosystem.help.none')} action={offers ? add : undefined}>
          <p>{t(offers ? 'ecosystem.help.none-text' : 'ecosystem.help.none-reader')}</p>
        </EmptyState>
      ) : (
        <HelpTable listed={listed} />
      )}
      <Pager
        of={t('ecosystem.help.title')}
        next={next ? list + query({ after: next }) : undefined}
        first={paged ? list + query({}) : undefined}
      />
      <LinkList
        items={[
          { label: t('ecosystem.help.balance.title'), address: paths.balance(here) },
          ...(of ? [{ label: t('ecosystem.help.all'), address: list }] : []),
        ]}
      />
    </>
  )
}

function HelpTable({ listed }: { listed: readonly ListedHelp[] }) {
  const { t, lab } = usePage()
  const address = ({ id }: ListedHelp) => paths.helpOffer({ lab: lab!.slug, helpOfferId: id })
  return (
    <DataTable
      caption={t('ecosystem.help.title')}
      captionHidden
      rows={listed}
      columns={[
        {
          label: t('ecosystem.help.field.what'),
          cell: (one) => (
            <a class="ds-link" href={address(one)}>
              {one.what}
            </a>
          ),
        },
        {
          label: t('ecosystem.help.field.giver'),
          cell: ({ giverId, giver }) => <EntryLink id={giverId} name={giver} />,
        },
        {
          label: t('ecosystem.help.field.receiver'),
          cell: ({ receiverId, receiver }) => <EntryLink id={receiverId} name={receiver} />,
        },
        {
          label: t('ecosystem.help.field.offered'),
          cell: ({ minutesOffered }) =>
            minutesOffered ? <Hours minutes={minutesOffered} /> : t('ecosystem.help.kind.things'),
        },
        {
          label: t('ecosystem.help.field.given'),
          cell: ({ minutesGiven }) => <Hours minutes={minutesGiven} />,
        },
        { label: t('ecosystem.field.state'), cell: ({ state }) => <HelpTag state={state} /> },
      ]}
    />
  )
}
