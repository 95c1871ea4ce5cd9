import type { LearningPath } from '../path-file.ts'
import {
  DateOf,
  Heading,
  Lead,
  LocalTextOf,
  Panel,
  PrintButton,
  SummaryList,
  usePage,
} from '../../../ui/index.ts'
import { minutesOf } from '../library.ts'
import type { ListedCompletion } from '../queries.ts'

type Props = {
  completion: ListedCompletion
  path: LearningPath
  recordedBy: string | undefined
}

/** A certificate to print: who completed what, when and how, and what it held. */
export function CertificatePage({ completion, path, recordedBy }: Props) {
  const { t, lab } = usePage()
  const { name, mode, completedOn, validUntil, pathVersion } = completion
  return (
    <>
      <Heading level={1} kicker={t('learning.certificate.kicker')}>
        {name}
      </Heading>
      <Lead>
        {t('learning.certificate.has-completed')}{' '}
        <strong>
          <LocalTextOf text={path.name} />
        </strong>
      </Lead>
      <Panel>
        <ol class="ds-list">
          {path.modules.map((module) => (
            <li key={module.key}>
              <LocalTextOf text={module.name} />
            </li>
          ))}
        </ol>
      </Panel>
      <SummaryList
        items={[
          { term: t('learning.completion.on'), value: <DateOf value={completedOn} /> },
          ...(validUntil
            ? [{ term: t('learning.completion.until'), value: <DateOf value={validUntil} /> }]
            : []),
          { term: t('learning.completion.how'), value: t(`learning.mode.${mode}`) },
          ...(recordedBy ? [{ term: t('learning.completion.by'), value: recordedBy }] : []),
          {
            term: t('learning.path.time'),
            value: t('learning.minutes', { minutes: minutesOf(path) }),
          },
          { term: t('learning.path.version'), value: pathVersion },
          { term: t('learning.certificate.lab'), value: <LocalTextOf text={lab!.name} /> },
        ]}
      />
      <ul class="write-lines">
        <li>{t('learning.certificate.signature')}</li>
      </ul>
      <p>
        <PrintButton />
      </p>
    </>
  )
}
