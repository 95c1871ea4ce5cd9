import { DateOf, LocalTextOf, SummaryList, usePage } from '../../../ui/index.ts'
import type { CriteriaRow } from '../criteria/schema.ts'
import type { ShownExit } from '../exit/queries.ts'

type FactsProps = { exit: ShownExit; criteria: CriteriaRow | undefined }

/** What was decided, against which criteria, by whose power. */
export function ExitFacts({ exit, criteria }: FactsProps) {
  const { t } = usePage()
  const { outcome, decidedOn, power, depth, groupName, reasons, verdicts } = exit
  return (
    <>
      <SummaryList
        items={[
          { term: t('pilots.exit.outcome'), value: t(`pilots.outcome.${outcome}`) },
          { term: t('pilots.exit.decided-on'), value: <DateOf value={decidedOn} /> },
          {
            term: t('initiatives.decision.power'),
            value: groupName ? `${power}, ${groupName}` : power,
          },
          { term: t('initiatives.decision.depth'), value: t(`initiatives.depth.${depth}`) },
          { term: t('pilots.exit.reasons'), value: <LocalTextOf text={reasons} /> },
        ]}
      />
      {criteria && (
        <ul>
          {criteria.criteria.map((text, place) => (
            <li key={place}>
              <LocalTextOf text={text} />:{' '}
              <strong>{t(`pilots.judgement.${verdicts[place]?.judgement ?? 'unknown'}`)}</strong>
              {verdicts[place]?.words && `. ${verdicts[place].words}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
