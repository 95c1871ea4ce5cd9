import {
  ButtonLink,
  ButtonRow,
  Confirm,
  Disclosure,
  ErrorSummary,
  Heading,
  HiddenFields,
  LocalTextOf,
  Notice,
  Section,
  SummaryList,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { methodPaths as paths, partAddress } from '../../paths.ts'
import type { DraftMistake } from '../draft-mistakes.ts'
import type { OpenedDraft } from '../queries.ts'
import { DraftPhasePart } from './draft-phase-part.tsx'
import { MistakeList } from './mistake-list.tsx'

export type DraftPageProps = {
  at: { lab: string; ownTemplateId: string }
  found: OpenedDraft
  mistakes: readonly DraftMistake[]
  problems?: readonly Problem[]
}

/** A method being adapted: all its parts, each with the way to change it, and what is left to mend. */
export function DraftPage(props: DraftPageProps) {
  const { at, found, mistakes, problems = [] } = props
  const { t, newOpId } = usePage()
  const { content, versions } = found
  return (
    <>
      <Heading
        level={1}
        kicker={
          versions[0] ? t('methods.own.published', versions[0]) : t('methods.own.draft-kicker')
        }
      >
        <LocalTextOf text={content.name} />
      </Heading>
      <ErrorSummary problems={problems} />
      {mistakes.length > 0 ? (
        <MistakeList at={at} mistakes={mistakes} />
      ) : (
        <Notice tone="success">
          <p>{t('methods.draft.ready')}</p>
        </Notice>
      )}
      <ButtonRow>
        <ButtonLink href={paths.publication(at)}>{t('methods.publish.title')}</ButtonLink>
        <ButtonLink look="secondary" href={paths.preview(at)}>
          {t('methods.draft.preview')}
        </ButtonLink>
      </ButtonRow>
      <Details {...props} />
      <form class="stack" method="post" action={paths.moves(at)}>
        <HiddenFields values={{ opId: newOpId() }} />
        {content.phases.map((phase, n) => (
          <DraftPhasePart key={phase.key} at={at} phase={phase} place={n} of={content.phases} />
        ))}
      </form>
      <ButtonRow>
        <ButtonLink look="secondary" href={partAddress(at, { kind: 'phase', phase: '' })}>
          {t('methods.draft.add-phase')}
        </ButtonLink>
      </ButtonRow>
      <Versions {...props} />
      <p>
        <a class="ds-link" href={paths.draftFile(at)} download>
          {t('methods.method.file')}
        </a>
      </p>
      {versions.length === 0 && <Disposal at={at} />}
    </>
  )
}

function Details({ at, found }: DraftPageProps) {
  const { t } = usePage()
  const { content, copiedFrom } = found
  const text = (value: typeof content.purpose) => <LocalTextOf text={value} />
  const items = [
    { term: t('methods.field.purpose'), value: text(content.purpose) },
    { term: t('methods.field.note'), value: text(content.note) },
    { term: t('methods.field.kind'), value: t(`methods.kind.${content.kind}`) },
    { term: t('methods.field.ordering'), value: t(`methods.ordering.${content.ordering}`) },
  ]
  const from = { term: t('methods.field.copied-from'), value: copiedFrom }
  return (
    <Section
      id="details"
      title={t('methods.details.title')}
      action={
        <a class="ds-link" href={paths.details(at)}>
          {t('methods.draft.change')} <span class="ds-sr-only">{t('methods.details.title')}</span>
        </a>
      }
    >
      <SummaryList items={copiedFrom ? [...items, from] : items} />
    </Section>
  )
}

function Versions({ at, found }: DraftPageProps) {
  const { t, format } = usePage()
  const { versions, templateId: method } = found
  if (versions.length === 0) return null
  return (
    <Section id="versions" title={t('methods.draft.versions')}>
      <ul class="link-list">
        {versions.map(({ version, whatChanged, publishedAt }) => (
          <li key={version}>
            <a class="ds-link" href={paths.version({ lab: at.lab, method, version })}>
              {t('methods.draft.version', { version, when: format.date(new Date(publishedAt)) })}
            </a>
            {whatChanged && <span class="note">{whatChanged}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Disposal({ at }: Pick<DraftPageProps, 'at'>) {
  const { t } = usePage()
  return (
    <Disclosure summary={t('methods.draft.dispose')}>
      <Confirm
        action={paths.disposal(at)}
        label={t('methods.draft.dispose-button')}
        danger
        back={paths.draft(at)}
      >
        <p>{t('methods.draft.dispose-text')}</p>
      </Confirm>
    </Disclosure>
  )
}
