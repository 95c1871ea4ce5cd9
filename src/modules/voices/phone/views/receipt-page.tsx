import {
  ButtonLink,
  ButtonRow,
  Heading,
  Lead,
  Notice,
  Panel,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../../people/index.ts'
import { callBackPaths } from '../../call-back/paths.ts'
import { confirmationPaths } from '../../confirmation/paths.ts'
import { interviewPaths } from '../../interview/paths.ts'
import { voicesPaths } from '../../paths.ts'
import type { KeptCall } from '../queries.ts'

type Props = {
  lab: string
  found: KeptCall
  code: string
  /** The code spelled, group by group. */
  groups: readonly string[]
  /** Names of people in the list who may be the same person. */
  doubles: readonly string[]
}

/** The receipt of a call: a code to read aloud, and what comes next. */
export function ReceiptPage({ lab, found, code, groups, doubles }: Props) {
  const { t, format } = usePage()
  const { participantId, initiativeId, id } = found
  const address = { lab, initiativeId, contributionId: id }
  return (
    <>
      <Heading level={1}>{t('voices.phone.kept')}</Heading>
      <Lead>{t('voices.phone.kept-lead')}</Lead>
      <Panel>
        <p>{t('voices.phone.read-code')}</p>
        <p class="big-code">
          <strong>{code}</strong>
        </p>
        <ol>
          {groups.map((group, place) => (
            <li key={place}>{group}</li>
          ))}
        </ol>
      </Panel>
      <ButtonRow>
        {found.kind === 'interview' ? (
          <ButtonLink href={interviewPaths.newInterview({ lab, initiativeId })}>
            {t('voices.interview.new')}
          </ButtonLink>
        ) : (
          <ButtonLink href={voicesPaths.phoneDesk({ lab })}>{t('voices.phone.next')}</ButtonLink>
        )}
        <ButtonLink
          look="secondary"
          href={`${callBackPaths.newCallBack({ lab })}?initiative=${initiativeId}${participantId ? `&person=${participantId}` : ''}`}
        >
          {t('voices.call-back.new')}
        </ButtonLink>
      </ButtonRow>
      {found.confirmedHow === 'not-yet' && (
        <Notice tone="warning" title={t('voices.phone.not-confirmed')}>
          <p>
            <a class="ds-link" href={confirmationPaths.confirmation(address)}>
              {t('voices.confirmation.confirm')}
            </a>
          </p>
        </Notice>
      )}
      {found.visibility === 'public' && !found.reachPublic && (
        <Notice title={t('voices.phone.not-public')}>
          <p>{t('voices.phone.not-public-text')}</p>
        </Notice>
      )}
      {participantId && doubles.length > 0 && (
        <Section id="doubles" title={t('voices.phone.doubles')}>
          <p>
            {t('voices.phone.doubles-text', {
              name: found.name,
              others: format.list([...doubles]),
            })}
          </p>
          <p>
            <a class="ds-link" href={peoplePaths.newMerge({ lab, participantId })}>
              {t('voices.phone.doubles-look')}
            </a>
          </p>
        </Section>
      )}
      <p>
        <a class="ds-link" href={voicesPaths.voice(address)}>
          {t('voices.assisted.see')}
        </a>
      </p>
    </>
  )
}
