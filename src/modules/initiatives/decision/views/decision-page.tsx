import {
  DateOf,
  Heading,
  LinkList,
  LocalTextOf,
  Markdown,
  Notice,
  Section,
  StateTag,
  usePage,
  type LinkListItem,
} from '../../../../ui/index.ts'
import type { LocalText } from '../../../../shared/language.ts'
import { threadPaths } from '../../../thread/index.ts'
import { paths } from '../../paths.ts'
import type { ShownDecision } from '../queries.ts'
import { DecisionFacts } from './decision-facts.tsx'

export type GroundShown = { title: LocalText; address: string }

export type DecisionPageProps = {
  at: { lab: string; initiativeId: string; decisionId: string }
  decision: ShownDecision
  grounds: readonly GroundShown[]
  /** How many of the things it rests on the reader may not see. */
  unseen: number
  inside: boolean
  mayCorrect: boolean
}

/** One decision as everyone reads it: what was chosen, between what, why, and by whose power. */
export function DecisionPage(props: DecisionPageProps) {
  const { at, decision, grounds, unseen, inside, mayCorrect } = props
  const { t } = usePage()
  const { lab, initiativeId, decisionId } = at
  const links: LinkListItem[] = [
    { label: t('initiatives.decision.note'), address: paths.decisionNote(at) },
    {
      label: t('initiatives.decision.thread'),
      address: threadPaths.thread({ lab, kind: 'decision', thingId: decisionId }),
    },
  ]
  if (mayCorrect && !decision.correctedBy) {
    links.push({
      label: t('initiatives.decision.correct'),
      address: `${paths.newDecision({ lab, initiativeId })}?corrects=${decisionId}`,
    })
  }
  return (
    <>
      <Heading level={1} kicker={t('initiatives.decision.kicker')}>
        <LocalTextOf text={decision.question} />
      </Heading>
      <Corrections at={at} decision={decision} />
      <Chosen decision={decision} />
      <Section id="reasons" title={t('initiatives.decision.reasons')}>
        <Markdown text={decision.reasons} />
      </Section>
      <Section id="power" title={t('initiatives.decision.how')}>
        <DecisionFacts decision={decision} inside={inside} />
      </Section>
      <Section id="grounds" title={t('initiatives.decision.rests-on')}>
        <Grounds grounds={grounds} unseen={unseen} />
      </Section>
      <LinkList items={links} />
    </>
  )
}

/** What was chosen, and what else could have been. */
export function Chosen({ decision: { options, chosen } }: { decision: ShownDecision }) {
  const { t } = usePage()
  return (
    <Section id="options" title={t('initiatives.decision.options')}>
      <ul class="option-list">
        {options.map((option, place) => (
          <li key={place}>
            {place === chosen ? (
              <>
                <strong>
                  <LocalTextOf text={option} />
                </strong>{' '}
                <StateTag tone="success">{t('initiatives.decision.chosen')}</StateTag>
              </>
            ) : (
              <LocalTextOf text={option} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What a decision rests on, as far as the reader may see it. */
export function Grounds({ grounds, unseen }: Pick<DecisionPageProps, 'grounds' | 'unseen'>) {
  const { t } = usePage()
  return (
    <>
      {grounds.length === 0 && unseen === 0 && <p>{t('initiatives.decision.no-grounds')}</p>}
      {grounds.length > 0 && (
        <LinkList
          items={grounds.map(({ title, address }) => ({
            label: <LocalTextOf text={title} />,
            address,
          }))}
        />
      )}
      {unseen > 0 && <p>{t('initiatives.decision.unseen-grounds', { count: unseen })}</p>}
    </>
  )
}

function Corrections({ at, decision }: Pick<DecisionPageProps, 'at' | 'decision'>) {
  const { t } = usePage()
  const { corrects, correctedBy, recordedAt } = decision
  return (
    <>
      {correctedBy && (
        <Notice tone="warning">
          {t('initiatives.decision.was-corrected')}{' '}
          <a class="ds-link" href={paths.decision({ ...at, decisionId: correctedBy })}>
            {t('initiatives.decision.read-newer')}
          </a>
        </Notice>
      )}
      {corrects && (
        <Notice tone="info">
          {t('initiatives.decision.is-correction')} <DateOf value={recordedAt} />.{' '}
          <a class="ds-link" href={paths.decision({ ...at, decisionId: corrects })}>
            {t('initiatives.decision.read-earlier')}
          </a>
        </Notice>
      )}
    </>
  )
}
