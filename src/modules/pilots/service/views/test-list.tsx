import { DateOf, LocalTextOf, RequirementList, usePage } from '../../../../ui/index.ts'
import { voicesPaths } from '../../../voices/index.ts'
import { pilotPaths } from '../../paths.ts'
import type { Proof, TestLine, TestResult } from '../four-tests.ts'
import { servicePaths as paths } from '../paths.ts'
import type { ShownService } from '../queries.ts'

type Props = {
  at: { lab: string; serviceId: string }
  found: Pick<ShownService, 'initiativeId' | 'pilotId'>
  tests: readonly TestResult[]
  /** Where somebody writes what is missing, for who works on the service. */
  noteAt?: (test: TestResult['test']) => string
}

/** The four tests: passed, or failing because of what, with the evidence, its day, and what is done about it. */
export function TestList({ at, found, tests, noteAt }: Props) {
  const { t } = usePage()
  return (
    <RequirementList
      requirements={tests.map((one) => ({
        name: t(`pilots.service.test.${one.test}`),
        state: one.passed ? 'met' : 'not-met',
        stateLabel: t(one.passed ? 'pilots.service.tests.passed' : 'pilots.service.tests.failed'),
        detail: (
          <>
            <ul>
              {one.lines.map((line) => (
                <li key={line.key}>
                  <Line line={line} address={addressOf(line.proof, at, found)} />
                </li>
              ))}
            </ul>
            {!one.passed && one.note && <Note one={one} />}
          </>
        ),
        action: !one.passed && noteAt && (
          <a class="ds-link" href={noteAt(one.test)}>
            {t('pilots.service.tests.write')}
            <span class="ds-sr-only">: {t(`pilots.service.test.${one.test}`)}</span>
          </a>
        ),
      }))}
    />
  )
}

function Line({ line, address }: { line: TestLine; address: string | null }) {
  const { t } = usePage()
  const words = t(`pilots.service.line.${line.key}`, line.values)
  return (
    <>
      {!line.met && <strong>{t('pilots.service.tests.because')} </strong>}
      {address ? (
        <a class="ds-link" href={address}>
          {words}
        </a>
      ) : (
        words
      )}
      {line.on && (
        <>
          {' '}
          (<DateOf value={line.on} />)
        </>
      )}
    </>
  )
}

function Note({ one: { note, noteIsDue } }: { one: TestResult }) {
  const { t, format } = usePage()
  const day = format.date(note!.untilDay)
  return (
    <p>
      <strong>{t('pilots.service.tests.note')}</strong> <LocalTextOf text={note!.words} />{' '}
      {t(noteIsDue ? 'pilots.service.tests.note-due' : 'pilots.service.tests.note-until', { day })}
    </p>
  )
}

function addressOf(proof: Proof | null, at: Props['at'], found: Props['found']): string | null {
  if (proof === null) return null
  const { initiativeId, pilotId } = found
  if (proof === 'voices') return voicesPaths.voices({ lab: at.lab, initiativeId })
  if (proof === 'pilot')
    return pilotId ? pilotPaths.pilot({ lab: at.lab, initiativeId, pilotId }) : null
  return `${paths.service(at)}#${proof}`
}
