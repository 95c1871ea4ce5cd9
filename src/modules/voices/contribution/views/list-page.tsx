import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  Heading,
  Lead,
  LinkList,
  Pager,
  usePage,
} from '../../../../ui/index.ts'
import { callPaths } from '../../call/paths.ts'
import { confirmationPaths } from '../../confirmation/paths.ts'
import { exportPaths } from '../../export/paths.ts'
import { voicesPaths } from '../../paths.ts'
import type { ThemeToPick } from '../../theme/queries.ts'
import { filterQuery, isNarrowed, type VoiceFilter } from '../list-filter.ts'
import type { ListedVoice } from '../list-queries.ts'
import { FilterForm } from './filter-form.tsx'
import { VoiceList } from './voice-list.tsx'

type Props = {
  address: { lab: string; initiativeId: string }
  voices: readonly ListedVoice[]
  next: string | null
  filter: VoiceFilter
  places: readonly { id: string; name: string }[]
  /** Themes to narrow the list by; none for those without a role here. */
  themes: readonly ThemeToPick[]
  handles: boolean
  mayExport: boolean
  /** Whether people may say something now. */
  asks: boolean
}

/** What people said in an initiative, as far as the reader may read it. */
export function ListPage(props: Props) {
  const { address, voices, next, filter, places, themes, handles, mayExport, asks } = props
  const { t } = usePage()
  const list = voicesPaths.voices(address)
  const narrowed = isNarrowed(filter)
  return (
    <>
      <Heading level={1}>{t('voices.list.title')}</Heading>
      <Lead>{t(handles ? 'voices.list.lead-handled' : 'voices.list.lead')}</Lead>
      <ButtonRow>
        {asks && (
          <ButtonLink href={voicesPaths.saying(address)}>{t('voices.beside.say')}</ButtonLink>
        )}
        <ButtonLink look="secondary" href={voicesPaths.receipts({ lab: address.lab })}>
          {t('voices.beside.receipts')}
        </ButtonLink>
      </ButtonRow>
      <FilterForm action={list} filter={filter} places={places} themes={themes} handles={handles} />
      {voices.length > 0 && <VoiceList address={address} voices={voices} />}
      {voices.length === 0 && (
        <EmptyState
          title={t(narrowed ? 'voices.list.none-found' : 'voices.list.empty')}
          action={narrowed ? { label: t('voices.list.show-all'), address: list } : undefined}
        >
          {!narrowed && <p>{t(asks ? 'voices.list.empty-asks' : 'voices.list.empty-text')}</p>}
        </EmptyState>
      )}
      <Pager
        of={t('voices.list.title')}
        next={next ? list + filterQuery(filter, next) : undefined}
        first={filter.after ? list + filterQuery(filter) : undefined}
      />
      <LinkList
        items={[
          ...(handles
            ? [
                { label: t('voices.call.title'), address: callPaths.call(address) },
                {
                  label: t('voices.confirmation.title'),
                  address: confirmationPaths.confirmations(address),
                },
              ]
            : []),
          ...(mayExport
            ? [{ label: t('voices.export.title'), address: exportPaths.page(address) }]
            : []),
        ]}
      />
    </>
  )
}
