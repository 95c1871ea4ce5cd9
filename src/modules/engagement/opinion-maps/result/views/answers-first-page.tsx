import type { LocalText } from '../../../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  LocalTextOf,
  PageTop,
  ProgressBar,
  usePage,
} from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  topic: LocalText
  answered: number
  needed: number
  /** Why the reader may not answer now; null when they may. */
  stands: { code: string; details: Record<string, unknown> } | null
}

/** Whoever has not answered yet is asked to, before they see what others think. */
export function AnswersFirstPage({ address, topic, answered, needed, stands }: Props) {
  const { t } = usePage()
  const left = needed - answered
  return (
    <>
      <PageTop kicker={t('engagement.result.kicker')} title={<LocalTextOf text={topic} />}>
        <p>{t('engagement.result.first', { count: left })}</p>
        <ProgressBar
          label={t('engagement.vote.progress')}
          done={answered}
          of={needed}
          text={t('engagement.vote.progress-text', { answered, total: needed })}
        />
        <ButtonRow>
          {stands === null ? (
            <ButtonLink href={paths.voting(address)}>
              {t(answered > 0 ? 'engagement.map.go-on' : 'engagement.map.vote')}
            </ButtonLink>
          ) : (
            <ButtonLink href={paths.map(address)}>{t('engagement.result.to-map')}</ButtonLink>
          )}
        </ButtonRow>
      </PageTop>
      {stands && <p>{t(`engagement.refused.${stands.code}`, stands.details)}</p>}
      <p>{t('engagement.result.first-text')}</p>
    </>
  )
}
