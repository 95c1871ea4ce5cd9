import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonRow,
  Disclosure,
  EmptyState,
  Form,
  InlineForm,
  LocalTextOf,
  Section,
  Select,
  usePage,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { conversationPaths as paths } from '../paths.ts'
import type { BroughtItem } from '../queries.ts'
import type { ConversationPageProps } from './conversation-page.tsx'

/** The stories and findings that are brought. A story that was taken back says only that. */
export function ItemPart(props: ConversationPageProps) {
  const { address, items, mayHold } = props
  const { t } = usePage()
  const hidden = items.filter(({ state }) => state === 'hidden').length
  return (
    <Section id="brought" title={t('voices.conversation.brought')}>
      {items.length === 0 && <EmptyState title={t('voices.conversation.nothing-brought')} />}
      <ul class="task-list">
        {items
          .filter(({ state }) => state !== 'hidden')
          .map((item) => (
            <li key={item.id}>
              <div class="task-what">
                <Brought address={address} item={item} />
              </div>
              {mayHold && (
                <InlineForm
                  look="tertiary"
                  action={paths.itemRemoval({ ...address, conversationItemId: item.id })}
                  about={item.title}
                >
                  {t('voices.conversation.leave')}
                </InlineForm>
              )}
            </li>
          ))}
      </ul>
      {hidden > 0 && <p class="note">{t('voices.conversation.hidden', { count: hidden })}</p>}
      {mayHold && <Bring {...props} />}
    </Section>
  )
}

type BroughtProps = { address: ConversationPageProps['address']; item: BroughtItem }

function Brought({ address, item }: BroughtProps) {
  const { t } = usePage()
  const { state, kind, thingId, title, words, language, claim } = item
  if (state === 'withdrawn') return <span>{t(`voices.conversation.${kind}-withdrawn`)}</span>
  if (kind === 'finding') {
    return (
      <>
        <a class="ds-link" href={voicesPaths.finding({ ...address, findingId: thingId })}>
          <LocalTextOf text={claim ?? {}} />
        </a>
        <div class="note">{t('voices.kind.finding')}</div>
      </>
    )
  }
  const short = words.length > 120 ? `${words.slice(0, 119)}…` : words
  return (
    <>
      <a class="ds-link" href={voicesPaths.voice({ ...address, contributionId: thingId })}>
        <span lang={language}>{title || short}</span>
      </a>
      <div class="note">{t('voices.kinds.story')}</div>
    </>
  )
}

function Bring({ address, stories, findings, sent }: ConversationPageProps) {
  const { t, language } = usePage()
  const again = sent?.form === 'item' ? sent : null
  const form = { values: again?.values ?? {}, problems: again?.problems ?? [] }
  const options = [
    ...findings.map(({ id, claim }) => ({
      value: `finding:${id}`,
      label: `${t('voices.kind.finding')}: ${pickText(claim, language).text}`,
    })),
    ...stories.map(({ id, title, body }) => ({
      value: `contribution:${id}`,
      label: `${t('voices.kinds.story')}: ${title || body.slice(0, 80)}`,
    })),
  ]
  if (options.length === 0 && !again) return <p>{t('voices.conversation.nothing-to-bring')}</p>
  return (
    <Disclosure summary={t('voices.conversation.bring')} open={again !== null}>
      <Form action={paths.items(address)} problems={form.problems}>
        <Select
          name="item"
          label={t('voices.conversation.what')}
          hint={t('voices.conversation.what-hint')}
          options={options}
          {...form}
        />
        <ButtonRow>
          <Button look="secondary">{t('voices.conversation.bring')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}
