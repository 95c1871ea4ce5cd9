import { DateTimeOf, SummaryList, usePage, type SummaryItem } from '../../../../ui/index.ts'
import { importPaths } from '../paths.ts'
import type { ImportRunRow } from '../schema.ts'
import { oneColumn } from '../table-shape.ts'

type Props = {
  address: { lab: string; initiativeId: string; importRunId: string }
  run: ImportRunRow
}

const separatorNames: Record<string, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  [oneColumn]: 'none',
}

/** What was found in a file, in figures, and where it comes from. */
export function RunFacts({ address, run }: Props) {
  const { t, format } = usePage()
  const count = (key: string, value: number): SummaryItem => ({
    term: t(`voices.import.${key}`),
    value: format.number(value),
  })
  const wrong: SummaryItem = {
    ...count('wrong', run.wrongCount),
    ...(run.wrongCount > 0 && {
      action: {
        label: t('voices.import.wrong-look'),
        about: '',
        address: importPaths.wrongLines(address),
      },
    }),
  }
  return (
    <SummaryList
      items={[
        ...(run.state === 'checked'
          ? [count('ready', run.readyCount)]
          : [count('kept', run.keptCount)]),
        count('known', run.knownCount),
        wrong,
        { term: t('voices.import.source'), value: run.source },
        {
          term: t('voices.import.read-as'),
          value: t('voices.import.read-as-text', {
            encoding: t(`voices.import.encoding.${run.encoding}`),
            separator: t(`voices.import.separator.${separatorNames[run.separator] ?? 'comma'}`),
          }),
        },
        { term: t('voices.import.sent'), value: <DateTimeOf value={run.startedAt} /> },
        ...(run.appliedAt
          ? [{ term: t('voices.import.applied-at'), value: <DateTimeOf value={run.appliedAt} /> }]
          : []),
      ]}
    />
  )
}
