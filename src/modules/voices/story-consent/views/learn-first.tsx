import { ButtonLink, Notice, usePage } from '../../../../ui/index.ts'
import { learningPaths, storytelling } from '../../../learning/index.ts'

/** Tells somebody who may not write down stories for others yet why not, and leads to the learning path. */
export function LearnFirst() {
  const { t, lab } = usePage()
  return (
    <Notice tone="warning" title={t('voices.story-consent.learn-title')}>
      <p>{t('voices.refused.path-not-completed')}</p>
      <p>
        <ButtonLink href={learningPaths.path({ lab: lab!.slug, pathKey: storytelling })}>
          {t('voices.story-consent.learn')}
        </ButtonLink>
      </p>
    </Notice>
  )
}
