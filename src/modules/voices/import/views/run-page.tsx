import {
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  Notice,
  ProgressBar,
  Section,
  StateTag,
  TagRow,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { importPaths } from '../paths.ts'
import type { PreviewLine } from '../queries.ts'
import type { ImportRunRow } from '../schema.ts'
import { stateTones } from './imports-page.tsx'
import { MappingForm } from './mapping-form.tsx'
import { RunFacts } from './run-facts.tsx'

export type RunPageProps = {
  address: { lab: string; initiativeId: string; importRunId: string }
  run: ImportRunRow
  /** Nothing was heard of the work for a while. */
  stopped: boolean
  sample: readonly string[][]
  preview: readonly PreviewLine[]
  /** The choices come from an earlier file with the same columns. */
  remembered: boolean
  values: FormValues
  problems?: readonly Problem[]
}

/** One import: where it stands and the next step. */
export function RunPage(props: RunPageProps) {
  const { run } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('voices.import.title')}>
        {run.fileName}
      </Heading>
      <TagRow>
        <StateTag tone={stateTones[run.state]}>{t(`voices.import.state.${run.state}`)}</StateTag>
      </TagRow>
      {run.problem && (
        <Notice tone="danger" title={t('voices.import.failed')}>
          <p>{t(`voices.import.problem.${run.problem}`, { line: String(run.linesRead + 1) })}</p>
        </Notice>
      )}
      <Step {...props} />
    </>
  )
}

function Step(props: RunPageProps) {
  const { address, run, remembered } = props
  const { t } = usePage()
  if (run.state === 'uploaded' || run.state === 'failed') {
    return (
      <>
        {remembered && (
          <Notice>
            <p>{t('voices.import.remembered')}</p>
          </Notice>
        )}
        <MappingForm {...props} />
        <Drop {...props} />
      </>
    )
  }
  if (run.state === 'checked') return <Checked {...props} />
  if (run.state === 'applied' || run.state === 'undone') return <Over {...props} />
  return (
    <>
      <Working {...props} />
      <p>
        <a class="ds-link" href={voicesPaths.imports(address)}>
          {t('voices.import.leave')}
        </a>
      </p>
    </>
  )
}

function Working({ address, run, stopped, problems = [] }: RunPageProps) {
  const { t, format } = usePage()
  const share = run.byteCount > 0 ? Math.floor((run.bytesRead / run.byteCount) * 100) : 0
  return (
    <>
      <ErrorSummary problems={problems} />
      {run.state === 'checking' ? (
        <ProgressBar
          label={t('voices.import.progress')}
          done={run.bytesRead}
          of={run.byteCount}
          text={t('voices.import.progress-text', {
            share,
            lines: format.number(run.linesRead),
          })}
        />
      ) : (
        <p>{t(`voices.import.working.${run.state}`)}</p>
      )}
      {stopped ? (
        <Notice tone="warning" title={t('voices.import.stopped')}>
          <p>{t('voices.import.stopped-text')}</p>
          <InlineForm action={importPaths.continuation(address)}>
            {t('voices.import.continue')}
          </InlineForm>
        </Notice>
      ) : (
        <p role="status">{t('voices.import.refreshes')}</p>
      )}
    </>
  )
}

function Checked(props: RunPageProps) {
  const { address, run, preview, problems = [] } = props
  const { t, format } = usePage()
  const nothing = run.readyCount === 0
  return (
    <>
      {nothing ? <ErrorSummary problems={problems} /> : null}
      {nothing && (
        <Notice title={t('voices.import.nothing')}>
          <p>{t(run.knownCount > 0 ? 'voices.import.all-known' : 'voices.import.none-ready')}</p>
        </Notice>
      )}
      <RunFacts {...props} />
      {!nothing && (
        <>
          <Section id="preview" title={t('voices.import.preview')}>
            {preview.map((line) => (
              <Card key={line.line} level={3} title={line.title || t('voices.import.untitled')}>
                <p lang={line.language === 'und' ? undefined : line.language}>{line.body}</p>
                {line.capturedAt && <p class="note">{format.date(line.capturedAt)}</p>}
              </Card>
            ))}
          </Section>
          <Form action={importPaths.confirmation(address)} problems={problems}>
            <Button>{t('voices.import.apply', { count: run.readyCount })}</Button>
          </Form>
        </>
      )}
      <Section id="again" title={t('voices.import.again')}>
        <p>{t('voices.import.again-text')}</p>
      </Section>
      <MappingForm {...props} problems={[]} />
      <Drop {...props} />
    </>
  )
}

function Drop({ address }: RunPageProps) {
  const { t } = usePage()
  return (
    <InlineForm action={importPaths.removal(address)} danger look="tertiary">
      {t('voices.import.drop')}
    </InlineForm>
  )
}

function Over(props: RunPageProps) {
  const { address, run } = props
  const { t } = usePage()
  const left = run.keptCount - run.withdrawnCount
  return (
    <>
      {run.state === 'applied' ? (
        <Notice tone="success" title={t('voices.import.done', { count: run.keptCount })}>
          <p>
            <a class="ds-link" href={voicesPaths.voices(address)}>
              {t('voices.import.read')}
            </a>
          </p>
        </Notice>
      ) : (
        <Notice title={t('voices.import.undone', { count: run.withdrawnCount })}>
          {left > 0 && <p>{t('voices.import.undone-left', { count: left })}</p>}
        </Notice>
      )}
      <RunFacts {...props} />
      {run.state === 'applied' && run.keptCount > 0 && (
        <ButtonLink href={importPaths.undoing(address)} look="secondary" danger>
          {t('voices.import.undo.title')}
        </ButtonLink>
      )}
    </>
  )
}
