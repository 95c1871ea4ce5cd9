import { InlineForm, StateTag, usePage } from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import type { ThemeItem } from '../item-queries.ts'
import { themePaths as paths } from '../paths.ts'
import type { ThemePageProps } from './theme-page.tsx'

type Props = Pick<
  ThemePageProps,
  'address' | 'items' | 'names' | 'curates' | 'mayWork' | 'theme' | 'figures'
>

/** What a theme holds, in the words of those who said it. */
export function ItemList(props: Props) {
  return (
    <ul class="task-list">
      {props.items.map((item) => (
        <li key={item.id}>
          <div class="task-what">
            <blockquote lang={item.language}>
              {item.title && <strong>{item.title}. </strong>}
              {item.words}
            </blockquote>
            <Source {...props} item={item} />
          </div>
          {props.mayWork && item.themeId === props.theme.id && <Change {...props} item={item} />}
        </li>
      ))}
    </ul>
  )
}

type ItemProps = Props & { item: ThemeItem }

function Source({ address, item, names, curates, theme }: ItemProps) {
  const { t } = usePage()
  const { contributionId, kind, channel, putBy } = item
  const whole = item.extractId === null
  return (
    <p class="note">
      {t(`voices.kinds.${kind}`)} · {t(`voices.channel-of.${channel}`)}
      {(curates || whole) && (
        <>
          {' · '}
          <a class="ds-link" href={voicesPaths.voice({ ...address, contributionId })}>
            {t('voices.theme.to-voice')}
          </a>
        </>
      )}
      {curates && putBy && <> · {t('voices.theme.put-by', { name: names.get(putBy) ?? '' })}</>}
      {curates && item.themeId !== theme.id && <> · {t('voices.theme.from-merged')}</>}
      {curates && !item.stands && <> · {t('voices.reading.corrected')}</>}
      {curates && !item.open && (
        <>
          {' '}
          <StateTag tone="neutral">{t('voices.theme.not-open')}</StateTag>
        </>
      )}
    </p>
  )
}

function Change({ address, item }: ItemProps) {
  const { t } = usePage()
  const at = { ...address, themeItemId: item.id }
  const about = item.words.slice(0, 60)
  return (
    <>
      <a class="ds-link" href={paths.itemMove(at)}>
        {t('voices.theme.move')}
        <span class="ds-sr-only"> {about}</span>
      </a>
      <InlineForm look="tertiary" action={paths.itemRemoval(at)} about={about}>
        {t('voices.theme.take-out')}
      </InlineForm>
    </>
  )
}
