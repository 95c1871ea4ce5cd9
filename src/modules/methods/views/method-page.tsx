import {
  ButtonLink,
  ButtonRow,
  Heading,
  Lead,
  LinkList,
  LocalTextOf,
  Notice,
  PrintButton,
  Section,
  usePage,
} from '../../../ui/index.ts'
import type { Template } from '../template.ts'
import { PhasePart } from './phase-part.tsx'

type MethodPageProps = {
  method: Template
  /** Where a newer version is, when this is an old one. */
  newer: { version: string; address: string } | null
  /** Where to start an initiative with this method, for those who may. */
  start: string | null
  /** Where the method can be fetched as a file. */
  file: string
  /** Where to make a copy that the lab may change, for those who may. */
  copy: string | null
  /** Where the help for the activities of a phase is. */
  help(phase: string): string
  isChecked(checker: string): boolean
}

/** A method from first phase to last: what to do, who takes part, and what each gate asks for. */
export function MethodPage(props: MethodPageProps) {
  const { method, newer, start, copy, file, help, isChecked } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('methods.method.kicker', { version: method.version })}>
        <LocalTextOf text={method.name} />
      </Heading>
      <Lead>
        <LocalTextOf text={method.purpose} />
      </Lead>
      {newer && (
        <Notice>
          <a class="ds-link" href={newer.address}>
            {t('methods.method.newer', { version: newer.version })}
          </a>
        </Notice>
      )}
      <Notice title={t('methods.method.note')}>
        <p>
          <LocalTextOf text={method.note} />
        </p>
      </Notice>
      {method.kind !== 'process' && <p>{t(`methods.kind.about.${method.kind}`)}</p>}
      <ButtonRow>
        {start && <ButtonLink href={start}>{t('methods.method.start')}</ButtonLink>}
        {copy && (
          <ButtonLink look="secondary" href={copy}>
            {t('methods.method.copy')}
          </ButtonLink>
        )}
        <PrintButton />
      </ButtonRow>
      <Section id="phases" title={t('methods.method.phases')}>
        <p>{t(`methods.ordering.${method.ordering}`)}</p>
        <LinkList
          items={method.phases.map((phase) => ({
            label: <LocalTextOf text={phase.name} />,
            address: `#${phase.key}`,
            note: <LocalTextOf text={phase.objective} />,
          }))}
        />
      </Section>
      {method.phases.map((phase, place) => (
        <PhasePart
          key={phase.key}
          method={method}
          phase={phase}
          number={place + 1}
          help={help(phase.key)}
          isChecked={isChecked}
        />
      ))}
      <Sources sources={method.sources} />
      <p>
        <a class="ds-link" href={file} download>
          {t('methods.method.file')}
        </a>
      </p>
    </>
  )
}

function Sources({ sources }: { sources: readonly string[] }) {
  const { t } = usePage()
  return (
    <Section id="sources" title={t('methods.method.sources')}>
      <ul class="ds-list">
        {sources.map((source) => (
          <li key={source} lang="en">
            {source.startsWith('https://') ? (
              <a class="ds-link" href={source} rel="noreferrer">
                {source}
              </a>
            ) : (
              source
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
