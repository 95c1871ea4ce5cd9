import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Heading,
  InlineForm,
  LocalTextOf,
  Notice,
  PrintButton,
  Tag,
  TagRow,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { experimentPaths } from '../../experiment/paths.ts'
import type { Tied } from '../../origin.ts'
import { TiedThings } from '../../views/tied-things.tsx'
import type { PrototypePlace } from '../answer.ts'
import { prototypePaths as paths } from '../paths.ts'
import type { ShownPrototype, ShownTrial, ShownVersion } from '../queries.ts'
import { VersionPart } from './version-part.tsx'

export type PrototypePageProps = {
  at: PrototypePlace
  found: ShownPrototype
  versions: readonly ShownVersion[]
  trials: readonly ShownTrial[]
  tied: readonly Tied[]
  thread: string
  /** The reader has a role in the initiative. */
  inside: boolean
  /** The reader works in it. */
  works: boolean
  /** New versions and trials can be added now. */
  tries: boolean
  mayTakeBack(trial: ShownTrial): boolean
  problems: readonly Problem[]
}

/** A prototype: each version newest first, what it was to teach, who tried it, what they said, and what changed. */
export function PrototypePage(props: PrototypePageProps) {
  const { at, found, versions, trials, tied, thread, inside, works, tries, problems } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('pilots.prototype.kind')}>
        <LocalTextOf text={found.title} />
      </Heading>
      {inside && (
        <TagRow>
          <Tag>{t(found.public ? 'pilots.public-tag' : 'pilots.private-tag')}</Tag>
        </TagRow>
      )}
      <ErrorSummary problems={problems} />
      {found.archivedAt && (
        <>
          <Notice title={t('pilots.prototype.archived.title')} />
          {works && (
            <InlineForm action={paths.archiveReturn(at)}>{t('pilots.archived.undo')}</InlineForm>
          )}
        </>
      )}
      <ButtonRow>
        {tries && (
          <>
            <ButtonLink href={paths.newTrial(at)}>{t('pilots.prototype.trial.title')}</ButtonLink>
            <ButtonLink look="secondary" href={paths.newVersion(at)}>
              {t('pilots.prototype.version.new')}
            </ButtonLink>
            <ButtonLink
              look="secondary"
              href={`${experimentPaths.newExperiment(at)}?from=prototype:${found.id}`}
            >
              {t('pilots.experiment.new.title')}
            </ButtonLink>
          </>
        )}
        <PrintButton />
      </ButtonRow>
      {trials.length === 0 && tries && (
        <EmptyState title={t('pilots.prototype.trial.none')}>
          <p>{t('pilots.prototype.trial.none-text')}</p>
        </EmptyState>
      )}
      <div id="said" class="section">
        {versions.map((version) => (
          <VersionPart key={version.id} {...props} version={version} />
        ))}
      </div>
      <TiedThings tied={tied} thread={thread} />
      {works && <Changes {...props} />}
    </>
  )
}

function Changes({ at, found }: PrototypePageProps) {
  const { t } = usePage()
  return (
    <ButtonRow>
      {!found.archivedAt && (
        <>
          <ButtonLink look="secondary" href={paths.details(at)}>
            {t('pilots.prototype.details.title')}
          </ButtonLink>
          <ButtonLink look="tertiary" href={paths.archive(at)}>
            {t('pilots.prototype.archive.title')}
          </ButtonLink>
        </>
      )}
      <ButtonLink look="tertiary" danger href={paths.removal(at)}>
        {t('pilots.prototype.remove.title')}
      </ButtonLink>
    </ButtonRow>
  )
}
