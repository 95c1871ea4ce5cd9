import type { ComponentChildren } from 'preact'
import { ErrorSummary, Heading, usePage, type Problem } from '../../../../../ui/index.ts'
import type { Occasion } from '../../words.ts'

type Props = {
  /** Whom the statements are read to; null when they gave no name. */
  name: string | null
  occasion: Occasion
  problems: readonly Problem[]
  children: ComponentChildren
}

/** One statement to read aloud, with the same answers as on the web. */
export function ReadingPage({ name, occasion, problems, children }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t(`engagement.occasion.${occasion}`)}>
        {name ? t('engagement.reading.to', { name }) : t('engagement.reading.one')}
      </Heading>
      <ErrorSummary problems={problems} />
      {children}
      <p class="hint">{t('engagement.reading.confidential')}</p>
    </>
  )
}
