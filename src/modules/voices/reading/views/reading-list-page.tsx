import { shortWords } from '../../contribution/thread-kind.ts'
import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  Heading,
  Lead,
  LinkList,
  Notice,
  Pager,
  Tabs,
  usePage,
} from '../../../../ui/index.ts'
import { codePaths } from '../../code-of-practice/paths.ts'
import { voicesPaths } from '../../paths.ts'
import type { ToRead } from '../list-queries.ts'
import { readingPaths as paths } from '../paths.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  which: 'unread' | 'all'
  tag: string
  counts: { all: number; unread: number; waiting: number }
  listed: readonly ToRead[]
  next?: string
  first?: string
}

/** So many characters of what was said stand in the list. */
const shownMax = 160

/** What there is to read together, oldest first, with what the reader has not read yet in front. */
export function ReadingListPage({ address, which, tag, counts, listed, next, first }: Props) {
  const { t } = usePage()
  const tabs = (['unread', 'all'] as const).map((one) => ({
    label: t(`voices.reading.${one}`),
    address: `${paths.readings(address)}?which=${one}`,
    current: !tag && which === one,
    count: counts[one],
  }))
  const [begin] = listed
  return (
    <>
      <Heading level={1}>{t('voices.reading.list')}</Heading>
      <Lead>{t('voices.reading.lead')}</Lead>
      <Tabs label={t('voices.reading.list')} tabs={tabs} />
      {tag && <p>{t('voices.reading.with-tag', { tag })}</p>}
      {listed.length === 0 ? (
        <Nothing address={address} done={counts.all > 0} />
      ) : (
        <>
          {which === 'unread' && !tag && (
            <ButtonRow>
              <ButtonLink href={paths.reading({ ...address, contributionId: begin!.id })}>
                {t('voices.reading.begin')}
              </ButtonLink>
            </ButtonRow>
          )}
          <List address={address} listed={listed} />
          <Pager of={t('voices.reading.list')} next={next} first={first} />
        </>
      )}
      {counts.waiting > 0 && (
        <Notice title={t('voices.reading.waiting', { count: counts.waiting })}>
          <p>{t('voices.reading.waiting-text')}</p>
        </Notice>
      )}
      <p class="note">
        <a class="ds-link" href={paths.allTags(address)}>
          {t('voices.reading.all-tags')}
        </a>{' '}
        ·{' '}
        <a class="ds-link" href={voicesPaths.themes(address)}>
          {t('voices.theme.list')}
        </a>{' '}
        ·{' '}
        <a class="ds-link" href={codePaths.ofInitiative(address)}>
          {t('voices.code.title')}
        </a>
      </p>
    </>
  )
}

function List({ address, listed }: Pick<Props, 'address' | 'listed'>) {
  const { t, format } = usePage()
  return (
    <LinkList
      items={listed.map((one) => ({
        label: <span lang={one.language}>{shortWords(one, shownMax)}</span>,
        address: paths.reading({ ...address, contributionId: one.id }),
        note: [
          t(`voices.kinds.${one.kind}`),
          t(`voices.channel-of.${one.channel}`),
          format.date(one.receivedAt),
          t('voices.reading.read-by', { count: one.readers }),
          ...(one.mine ? [t('voices.reading.read-by-me')] : []),
          ...(one.tags.length > 0 ? [one.tags.join(', ')] : []),
        ].join(' · '),
      }))}
    />
  )
}

function Nothing({ address, done }: { address: Props['address']; done: boolean }) {
  const { t } = usePage()
  if (!done) {
    return (
      <EmptyState
        title={t('voices.reading.none')}
        action={{ label: t('voices.list.title'), address: voicesPaths.voices(address) }}
      >
        <p>{t('voices.reading.none-text')}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t('voices.reading.all-read')}
      action={{ label: t('voices.theme.list'), address: voicesPaths.themes(address) }}
    />
  )
}
