import {
  DateOf,
  LocalTextOf,
  SummaryList,
  usePage,
  type SummaryItem,
} from '../../../../ui/index.ts'
import type { ShownDecision } from '../queries.ts'

/** Who had power, how deeply people were involved, and when: the same on the page and on the note. */
export function DecisionFacts({ decision, inside }: { decision: ShownDecision; inside: boolean }) {
  const { t } = usePage()
  const { power, depth, groupName, decidedOn, phaseName, recordedByName } = decision
  const items: SummaryItem[] = [
    { term: t('initiatives.decision.power'), value: power },
    {
      term: t('initiatives.decision.depth'),
      value: (
        <>
          <strong>
            {t('initiatives.decision.depth-of', { depth, name: t(`initiatives.depth.${depth}`) })}
          </strong>
          <p>{t(`initiatives.depth-means.${depth}`)}</p>
        </>
      ),
    },
    ...(groupName ? [{ term: t('initiatives.decision.group'), value: groupName }] : []),
    { term: t('initiatives.decision.decided-on'), value: <DateOf value={decidedOn} /> },
    ...(phaseName
      ? [{ term: t('initiatives.decision.phase'), value: <LocalTextOf text={phaseName} /> }]
      : []),
    ...(inside && recordedByName
      ? [{ term: t('initiatives.decision.recorded-by'), value: recordedByName }]
      : []),
  ]
  return <SummaryList items={items} />
}
