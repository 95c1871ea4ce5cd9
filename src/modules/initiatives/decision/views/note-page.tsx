import { Heading, Lead, LocalTextOf, Markdown, PrintButton, usePage } from '../../../../ui/index.ts'
import type { LocalText } from '../../../../shared/language.ts'
import { paths } from '../../paths.ts'
import { DecisionFacts } from './decision-facts.tsx'
import { Chosen, Grounds, type DecisionPageProps } from './decision-page.tsx'

export type NotePageProps = Pick<
  DecisionPageProps,
  'at' | 'decision' | 'grounds' | 'unseen' | 'inside'
> & { initiativeTitle: LocalText; site: string }

/** A decision on one page to print, read aloud and put on a noticeboard. */
export function NotePage({ initiativeTitle, site, ...props }: NotePageProps) {
  const { t } = usePage()
  const { at, decision } = props
  return (
    <>
      <Heading level={1} kicker={t('initiatives.decision.note-title')}>
        <LocalTextOf text={decision.question} />
      </Heading>
      <Lead>
        <LocalTextOf text={initiativeTitle} />
      </Lead>
      <p>
        <PrintButton />
      </p>
      {decision.correctedBy && <p>{t('initiatives.decision.was-corrected')}</p>}
      <Chosen decision={decision} />
      <Heading level={2}>{t('initiatives.decision.reasons')}</Heading>
      <Markdown text={decision.reasons} />
      <DecisionFacts decision={decision} inside={props.inside} />
      <Heading level={2}>{t('initiatives.decision.rests-on')}</Heading>
      <Grounds {...props} />
      <p>{t('initiatives.decision.read-at', { address: `${site}${paths.decision(at)}` })}</p>
    </>
  )
}
