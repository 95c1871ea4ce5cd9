import { ButtonLink, ButtonRow, usePage } from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import type { MapPageProps } from './map-page.tsx'

/** The one next step of a reader: to vote, to go on voting, or to see what came of it. */
export function MapNextStep({
  address,
  counts,
  answered,
  stands,
  seesResult,
  mayAdd,
}: MapPageProps) {
  const { t } = usePage()
  const isDone = answered >= counts.statements && counts.statements > 0
  const votes = stands === null && !isDone
  return (
    <>
      {stands && <p>{t(`engagement.refused.${stands.code}`, stands.details)}</p>}
      <ButtonRow>
        {votes && (
          <ButtonLink href={paths.voting(address)}>
            {t(answered > 0 ? 'engagement.map.go-on' : 'engagement.map.vote')}
          </ButtonLink>
        )}
        {seesResult && counts.number > 0 && (
          <ButtonLink look={votes ? 'secondary' : 'primary'} href={paths.result(address)}>
            {t('engagement.vote.see-result')}
          </ButtonLink>
        )}
        {mayAdd && answered > 0 && (
          <ButtonLink look="secondary" href={paths.newStatement(address)}>
            {t('engagement.vote.add')}
          </ButtonLink>
        )}
      </ButtonRow>
    </>
  )
}
