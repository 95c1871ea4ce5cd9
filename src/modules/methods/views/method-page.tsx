import {
  ButtonLink,
  ButtonRow,
  Heading,
  Lead,
  LinkList,
  LocalTextOf,
  Notice,
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
  isChecked(checker: string): boolean
}

/** A method from first phase to last: what to do, who takes part, and what each gate asks for. */
export function MethodPage({ method, newer, start, isChecked }: MethodPageProps) {
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
      {start && (
        <ButtonRow>
          <ButtonLink href={start}>{t('methods.method.start')}</ButtonLink>
        </ButtonRow>
      )}
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
        <PhasePart key={phase.key} phase={phase} number={place + 1} isChecked={isChecked} />
      ))}
      <Sources sources={method.sources} />
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
