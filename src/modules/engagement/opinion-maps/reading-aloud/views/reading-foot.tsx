import { ButtonLink, usePage } from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string; opinionVoterId: string }
  answered: number
}

/** Below a statement that is read aloud: what to say when the person has had enough. */
export function ReadingFoot({ address, answered }: Props) {
  const { t } = usePage()
  if (answered === 0) return <p class="hint">{t('engagement.reading.how')}</p>
  return (
    <div class="voting-next">
      <ButtonLink look="secondary" href={paths.readingBack(address)}>
        {t('engagement.reading.end')}
      </ButtonLink>
    </div>
  )
}
