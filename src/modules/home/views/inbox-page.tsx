import {
  Button,
  DateTimeOf,
  EmptyState,
  Form,
  Heading,
  Lead,
  Panel,
  TextField,
  usePage,
} from '../../../ui/index.ts'
import { paths } from '../paths.ts'

type Letter = { id: string; toAddress: string; subject: string; body: string; at: Date }

/** Letters of the demo world, newest first. */
export function InboxPage({ letters, wanted }: { letters: Letter[]; wanted: string }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('home.inbox.title')}</Heading>
      <Lead>{t('home.inbox.lead')}</Lead>
      <Form action={paths.developmentInbox({})} method="get">
        <TextField name="to" label={t('home.inbox.to')} values={{ to: wanted }} optional />
        <Button look="secondary">{t('home.inbox.search')}</Button>
      </Form>
      {letters.length === 0 && (
        <EmptyState title={wanted ? t('home.inbox.noneTo', { wanted }) : t('home.inbox.none')} />
      )}
      {letters.map((letter) => (
        <Panel key={letter.id}>
          <Heading level={2}>{letter.subject}</Heading>
          <p class="note">
            {t('home.inbox.addressed', { to: letter.toAddress })} · <DateTimeOf value={letter.at} />
          </p>
          <p class="keeps-lines">
            <WithLinks text={letter.body} />
          </p>
        </Panel>
      ))}
    </>
  )
}

const address = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)])/

/** Text whose addresses can be followed. */
function WithLinks({ text }: { text: string }) {
  return (
    <>
      {text.split(address).map((part, place) =>
        place % 2 === 1 ? (
          <a key={place} class="ds-link" href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  )
}
