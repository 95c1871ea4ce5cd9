import {
  ButtonLink,
  Card,
  DateOf,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  Notice,
  Pager,
  StateTag,
  TagRow,
  usePage,
} from '../../../../ui/index.ts'
import { langOf } from '../../contribution/language-codes.ts'
import { voicesPaths } from '../../paths.ts'
import { moderationPaths } from '../paths.ts'
import type { WaitingCase } from '../queries.ts'

type Props = {
  lab: string
  cases: readonly WaitingCase[]
  next: string | null
  isFirst: boolean
  /** The case just decided. */
  done: string | null
}

const wordsShown = 300

/** What waits for a person to look, longest waiting first. */
export function QueuePage({ lab, cases, next, isFirst, done }: Props) {
  const { t } = usePage()
  const list = voicesPaths.moderation({ lab })
  return (
    <>
      <Heading level={1}>{t('voices.moderation.title')}</Heading>
      <Lead>{t('voices.moderation.lead')}</Lead>
      {done && (
        <Notice tone="success" announced>
          <p>
            {t('voices.moderation.decided')}{' '}
            <a class="ds-link" href={moderationPaths.case({ lab, contributionId: done })}>
              {t('voices.moderation.decided-look')}
            </a>
          </p>
        </Notice>
      )}
      {cases.length === 0 ? (
        <EmptyState title={t('voices.moderation.none')}>
          <p>{t('voices.moderation.none-text')}</p>
        </EmptyState>
      ) : (
        cases.map((one) => <WaitingCard key={one.id} lab={lab} one={one} />)
      )}
      <Pager
        of={t('voices.moderation.title')}
        next={next ? `${list}?after=${next}` : undefined}
        first={isFirst ? undefined : list}
      />
      <ButtonLink look="secondary" href={moderationPaths.record({ lab })}>
        {t('voices.moderation.record.title')}
      </ButtonLink>
    </>
  )
}

function WaitingCard({ lab, one }: { lab: string; one: WaitingCase }) {
  const { t } = usePage()
  const words = one.body.length > wordsShown ? `${one.body.slice(0, wordsShown)}…` : one.body
  return (
    <Card
      level={2}
      title={one.title || t(`voices.kinds.${one.kind}`)}
      href={moderationPaths.case({ lab, contributionId: one.id })}
      above={
        <TagRow>
          <StateTag tone="warning">
            {one.reports > 0
              ? t('voices.moderation.reports', { count: one.reports })
              : t('voices.moderation.quarantine')}
          </StateTag>
        </TagRow>
      }
      below={
        <p class="note">
          <LocalTextOf text={one.initiativeTitle} />, <DateOf value={one.since} />
        </p>
      }
    >
      <p lang={langOf(one.language)}>{words}</p>
    </Card>
  )
}
