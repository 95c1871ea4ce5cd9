import {
  DateOf,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  Pager,
  usePage,
} from '../../../../ui/index.ts'
import { confirmationPaths as paths } from '../paths.ts'
import type { WaitingWords } from '../queries.ts'

type Props = {
  lab: string
  listed: readonly WaitingWords[]
  next: string | null
  paged: boolean
}

const shownMax = 200

/** Words that somebody else wrote down, waiting for a yes, the oldest first. */
export function ConfirmationsPage({ lab, listed, next, paged }: Props) {
  const { t } = usePage()
  const list = paths.confirmations({ lab })
  return (
    <>
      <Heading level={1}>{t('voices.confirmation.title')}</Heading>
      <Lead>{t('voices.confirmation.lead')}</Lead>
      {listed.length === 0 ? (
        <EmptyState title={t('voices.confirmation.none')} />
      ) : (
        <ul class="link-list">
          {listed.map((one) => (
            <li key={one.id}>
              <a
                class="ds-link"
                href={paths.confirmation({
                  lab,
                  initiativeId: one.initiativeId,
                  contributionId: one.id,
                })}
              >
                {t('voices.confirmation.of', {
                  known: one.name ? 'yes' : 'no',
                  name: one.name ?? '',
                })}
              </a>
              <p lang={one.language === 'und' ? undefined : one.language}>{shortened(one)}</p>
              <span class="note">
                <DateOf value={one.receivedAt} /> · <LocalTextOf text={one.initiativeTitle} />
                {one.phone && ` · ${one.phone}`}
                {one.broughtByName &&
                  ` · ${t('voices.confirmation.brought-by', { name: one.broughtByName })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pager
        of={t('voices.confirmation.title')}
        next={next ? `${list}?after=${next}` : undefined}
        first={paged ? list : undefined}
      />
    </>
  )
}

function shortened({ title, body }: WaitingWords): string {
  const words = (title ? `${title}: ${body}` : body).replace(/\s+/g, ' ')
  return words.length > shownMax ? `${words.slice(0, shownMax)}…` : words
}
