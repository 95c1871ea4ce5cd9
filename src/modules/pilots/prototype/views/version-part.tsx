import { Heading, Markdown, Section, usePage } from '../../../../ui/index.ts'
import { prototypePaths as paths } from '../paths.ts'
import type { ShownTrial, ShownVersion } from '../queries.ts'
import type { PrototypePageProps } from './prototype-page.tsx'

type Props = PrototypePageProps & { version: ShownVersion }

/** One version: why it differs from the one before, what it is, what it was to teach, and what people said. */
export function VersionPart(props: Props) {
  const { at, version, tries, trials } = props
  const { t, format } = usePage()
  const { id, number, madeOn, what, learn } = version
  const mayChange = tries && version.trials === 0 && trials.every((one) => one.versionId !== id)
  const named = t('pilots.prototype.version.name', { number, day: format.date(madeOn) })
  return (
    <Section id={`version-${number}`} title={named}>
      <Why {...props} />
      <Picture {...props} />
      <Heading level={3}>{t('pilots.prototype.field.what')}</Heading>
      <Markdown text={what} under={3} />
      <Heading level={3}>{t('pilots.prototype.field.learn')}</Heading>
      <Markdown text={learn} under={3} />
      <Heading level={3}>{t('pilots.prototype.said.title')}</Heading>
      <Said {...props} />
      {mayChange && (
        <p>
          <a class="ds-link" href={paths.version({ ...at, prototypeVersionId: id })}>
            {t('pilots.prototype.version.change')}
          </a>
        </p>
      )}
    </Section>
  )
}

function Why({ version, trials }: Props) {
  const { t, format } = usePage()
  if (version.number === 1) return null
  const heard = trials.filter(({ id, takenBack }) => version.reasons.includes(id) && !takenBack)
  return (
    <>
      <Heading level={3}>{t('pilots.prototype.field.changedBecause')}</Heading>
      <Markdown text={version.changedBecause} under={3} />
      {heard.length > 0 && (
        <ul>
          {heard.map(({ id, who, triedOn }) => (
            <li key={id}>
              <a class="ds-link" href={`#trial-${id}`}>
                {t('pilots.prototype.said.by', { who, day: format.date(triedOn) })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Picture({ at, version }: Props) {
  const { id, blobId, shows, mediaType, fileName } = version
  if (!blobId) return null
  const address = paths.versionFile({ ...at, prototypeVersionId: id })
  if (!mediaType?.startsWith('image/')) {
    return (
      <p>
        <a class="ds-link" href={address}>
          {fileName}
        </a>
        <span class="note"> {shows}</span>
      </p>
    )
  }
  return (
    <figure class="voice-photo">
      <img src={address} alt={shows} loading="lazy" />
      <figcaption class="note">{shows}</figcaption>
    </figure>
  )
}

function Said(props: Props) {
  const { version, trials } = props
  const { t } = usePage()
  const here = trials.filter(({ versionId }) => versionId === version.id)
  const standing = here.filter(({ takenBack }) => !takenBack)
  const unseen = version.trials - standing.length
  return (
    <>
      <p>
        {t('pilots.prototype.said.count', { people: version.people, trials: version.trials })}
        {unseen > 0 && ` ${t('pilots.prototype.said.unseen', { count: unseen })}`}
      </p>
      {here.map((trial) => (
        <TrialPart key={trial.id} {...props} trial={trial} />
      ))}
    </>
  )
}

function TrialPart({ at, inside, mayTakeBack, trial }: Props & { trial: ShownTrial }) {
  const { t, format } = usePage()
  const { id, who, triedOn, people, said, open, name, mine, takenBack } = trial
  if (takenBack) return <p class="note">{t('pilots.prototype.said.taken-back')}</p>
  return (
    <div id={`trial-${id}`}>
      <blockquote class="keeps-lines">{said}</blockquote>
      <p class="note">
        {t('pilots.prototype.said.by', { who, day: format.date(triedOn) })}
        {people > 1 && `, ${t('pilots.prototype.said.people', { people })}`}
        {name && ` (${name})`}
        {mine && ` ${t('pilots.prototype.said.mine')}`}
        {inside && !open && ` ${t('pilots.private-tag')}.`}{' '}
        {mayTakeBack(trial) && (
          <a class="ds-link" href={paths.trialWithdrawal({ ...at, prototypeTrialId: id })}>
            {t('pilots.prototype.take-back.link')}
            <span class="ds-sr-only"> {who}</span>
          </a>
        )}
      </p>
    </div>
  )
}
