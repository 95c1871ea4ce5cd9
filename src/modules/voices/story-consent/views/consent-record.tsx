import { DateTimeOf, Disclosure, StateTag, usePage } from '../../../../ui/index.ts'
import { storyPurposes } from '../../contribution/words.ts'
import { storyConsentPaths as paths } from '../paths.ts'
import { standing, type StoryConsent } from '../queries.ts'

type Props = {
  address: { lab: string; initiativeId: string; contributionId: string }
  consents: readonly StoryConsent[]
  mayWithdraw: boolean
}

/** Each use of a story, with the teller's yes to it or without; and what was taken back. */
export function ConsentRecord({ address, consents, mayWithdraw }: Props) {
  const { t } = usePage()
  const given = standing(consents)
  const before = consents.filter(({ withdrawnAt }) => withdrawnAt)
  return (
    <>
      <ul class="task-list">
        {storyPurposes.map((purpose) => {
          const one = given.get(purpose)
          return (
            <li key={purpose}>
              <div class="task-what">
                <strong>{t(`people.purpose.${purpose}`)}</strong>
                {one && <Given consent={one} />}
              </div>
              <StateTag tone={one ? 'success' : 'neutral'}>
                {t(one ? 'voices.story-consent.yes' : 'voices.story-consent.no')}
              </StateTag>
              {one && mayWithdraw && (
                <a
                  class="ds-link"
                  href={paths.withdrawal({ ...address, contributionConsentId: one.id })}
                >
                  {t('voices.story-consent.withdraw')}
                  <span class="ds-sr-only"> {t(`people.purpose.${purpose}`)}</span>
                </a>
              )}
            </li>
          )
        })}
      </ul>
      {before.length > 0 && (
        <Disclosure summary={t('voices.story-consent.before', { count: before.length })}>
          <ul>
            {before.map((one) => (
              <li key={one.id}>
                {t(`people.purpose.${one.purpose}`)}: <Given consent={one} />{' '}
                {t('voices.story-consent.taken-back')} <DateTimeOf value={one.withdrawnAt!} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

function Given({ consent }: { consent: StoryConsent }) {
  const { t } = usePage()
  const { mode, witness, recordedBy, givenAt, version, body, language } = consent
  return (
    <>
      <div class="note">
        {t(`people.mode.${mode}`)}, <DateTimeOf value={givenAt} />
        {witness && <>. {t('voices.story-consent.witnessed', { witness })}</>}
        {mode !== 'tap' && recordedBy && (
          <>. {t('voices.story-consent.recorded', { name: recordedBy })}</>
        )}
      </div>
      <Disclosure summary={t('voices.story-consent.version', { version })}>
        <p class="keeps-lines" lang={language}>
          {body}
        </p>
      </Disclosure>
    </>
  )
}
