import {
  DateOf,
  EmptyState,
  Heading,
  Lead,
  Markdown,
  Panel,
  usePage,
} from '../../../../ui/index.ts'
import { supportPaths as paths } from '../../support-paths.ts'
import type { ListedThanks } from '../queries.ts'

/** Thanks that both sides show to everybody. */
export function PublicThanksPage({
  thanks,
  mayLead,
}: {
  thanks: ListedThanks[]
  mayLead: boolean
}) {
  const { t, lab } = usePage()
  return (
    <>
      <Heading level={1}>{t('champions.thanks.public')}</Heading>
      <Lead>{t('champions.thanks.public-lead')}</Lead>
      {thanks.length === 0 && <EmptyState title={t('champions.thanks.none')} />}
      {thanks.map(({ id, words, toName, fromName, givenAt }) => (
        <Panel key={id}>
          <Heading level={2}>{t('champions.thanks.to', { name: toName })}</Heading>
          <Markdown text={words} under={2} />
          <p class="note">
            {fromName ?? t('champions.thanks.somebody')}, <DateOf value={givenAt} />
          </p>
          {mayLead && (
            <p>
              <a
                class="ds-link"
                href={`${paths.thanksOne({ lab: lab!.slug, championThanksId: id })}#take-down`}
              >
                {t('champions.thanks.take-down')}
                <span class="ds-sr-only"> {toName}</span>
              </a>
            </p>
          )}
        </Panel>
      ))}
    </>
  )
}
