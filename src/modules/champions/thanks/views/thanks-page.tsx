import {
  ButtonRow,
  DateOf,
  Heading,
  InlineForm,
  Markdown,
  Notice,
  Panel,
  PrintButton,
  usePage,
} from '../../../../ui/index.ts'
import { supportPaths as paths } from '../../support-paths.ts'
import type { ListedThanks } from '../queries.ts'

type Props = { thanks: ListedThanks; self: string | null; said: boolean }

/** Words of thanks to print, and whether everybody may read them. */
export function ThanksPage({ thanks, self, said }: Props) {
  const { t, lab } = usePage()
  const { id, words, toId, toName, fromId, fromName, givenAt, giverAgrees, receiverAgrees } = thanks
  const here = { lab: lab!.slug, championThanksId: id }
  const isReceiver = self === toId
  const mine = isReceiver || (fromId !== null && self === fromId)
  const agrees = isReceiver ? receiverAgrees : giverAgrees
  return (
    <>
      {said && (
        <Notice tone="success" announced title={t('champions.thanks.said', { name: toName })} />
      )}
      <Heading level={1} kicker={t('champions.thanks.kicker')}>
        {t('champions.thanks.to', { name: toName })}
      </Heading>
      <Panel>
        <Markdown text={words} under={1} />
      </Panel>
      <p>
        {fromName ?? t('champions.thanks.somebody')}, <DateOf value={givenAt} />
      </p>
      <p class="note">
        {giverAgrees && receiverAgrees
          ? t('champions.thanks.is-public')
          : t('champions.thanks.both')}
      </p>
      {mine && (
        <ButtonRow>
          <InlineForm action={paths.thanksPublicity(here)} fields={{ agrees: agrees ? '' : 'yes' }}>
            {agrees ? t('champions.thanks.disagree') : t('champions.thanks.agree')}
          </InlineForm>
          <InlineForm action={paths.thanksRemoval(here)} look="tertiary" danger>
            {t('champions.thanks.remove')}
          </InlineForm>
        </ButtonRow>
      )}
      <PrintButton />
    </>
  )
}
