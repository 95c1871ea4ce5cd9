import type { LocalText } from '../../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Heading,
  Lead,
  LocalTextOf,
  Notice,
  Pager,
  Section,
  StateTag,
  SummaryList,
  TagRow,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { packCursor } from '../../../people/index.ts'
import { findingPaths } from '../../finding/paths.ts'
import { voicesPaths } from '../../paths.ts'
import type { ThemeItem } from '../item-queries.ts'
import type { ThemeFigures } from '../queries.ts'
import type { ThemeRow } from '../schema.ts'
import { ItemList } from './item-list.tsx'
import { ThemeActions } from './theme-actions.tsx'

export type ThemePageProps = {
  address: { lab: string; initiativeId: string; themeId: string }
  theme: ThemeRow
  figures: ThemeFigures
  items: readonly ThemeItem[]
  /** The last thing shown, when there is more. */
  more: ThemeItem | null
  isFirst: boolean
  names: ReadonlyMap<string, string>
  merged: readonly { id: string; name: LocalText }[]
  curates: boolean
  mayWork: boolean
  handles: boolean
  thread: string
  problems: readonly Problem[]
}

/** A theme: what it says, by how many voices, and the words it holds. */
export function ThemePage(props: ThemePageProps) {
  const { address, theme, items, more, isFirst, curates, handles, thread, problems } = props
  const { t } = usePage()
  const here = voicesPaths.theme(address)
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1} kicker={t('voices.kind.theme')}>
        <LocalTextOf text={theme.name} />
      </Heading>
      <Lead>
        <LocalTextOf text={theme.about} />
      </Lead>
      {curates && <State theme={theme} address={address} />}
      <Figures figures={props.figures} curates={curates} />
      <Section id="held" title={t('voices.theme.held')}>
        {!curates && <p class="note">{t('voices.theme.held-open')}</p>}
        {items.length === 0 ? (
          <EmptyState title={t('voices.theme.nothing')} />
        ) : (
          <ItemList {...props} />
        )}
        <Pager
          of={t('voices.theme.held')}
          next={more ? `${here}?after=${packCursor({ at: more.at, id: more.id })}` : undefined}
          first={isFirst ? undefined : here}
        />
      </Section>
      <ButtonRow>
        {props.mayWork && (
          <ButtonLink href={`${findingPaths.newFinding(address)}?theme=${theme.id}`}>
            {t('voices.finding.new')}
          </ButtonLink>
        )}
        {handles && (
          <ButtonLink
            look="secondary"
            href={`${voicesPaths.answers(address)}?rests-on=theme:${theme.id}`}
          >
            {t('voices.theme.answer-all')}
          </ButtonLink>
        )}
      </ButtonRow>
      <p>
        <a class="ds-link" href={thread}>
          {t('voices.thread')}
        </a>
      </p>
      {curates && <ThemeActions {...props} />}
    </>
  )
}

function State({ theme, address }: { theme: ThemeRow; address: ThemePageProps['address'] }) {
  const { t } = usePage()
  if (theme.mergedInto) {
    return (
      <Notice tone="warning" title={t('voices.theme.is-merged')}>
        <a class="ds-link" href={voicesPaths.theme({ ...address, themeId: theme.mergedInto })}>
          {t('voices.theme.to-merged')}
        </a>
      </Notice>
    )
  }
  if (theme.archivedAt) return <Notice title={t('voices.theme.is-archived')} />
  const shown = theme.publishedAt ? 'open' : 'inside'
  return (
    <TagRow>
      <StateTag tone={theme.publishedAt ? 'success' : 'neutral'}>
        {t(`voices.theme.${shown}`)}
      </StateTag>
    </TagRow>
  )
}

function Figures({ figures, curates }: { figures: ThemeFigures; curates: boolean }) {
  const { t, format } = usePage()
  const { voices, contributions, extracts, readers, channels } = figures
  const through = format.list(channels.map((channel) => t(`voices.channel-of.${channel}`)))
  return (
    <SummaryList
      items={[
        { term: t('voices.theme.voices'), value: format.number(voices) },
        { term: t('voices.theme.contributions'), value: format.number(contributions) },
        ...(curates ? [{ term: t('voices.theme.extracts'), value: format.number(extracts) }] : []),
        { term: t('voices.theme.channels'), value: through || '–' },
        { term: t('voices.theme.readers'), value: format.number(readers) },
      ]}
    />
  )
}
