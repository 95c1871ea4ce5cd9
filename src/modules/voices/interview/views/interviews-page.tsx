import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { LearnFirst } from '../../story-consent/views/learn-first.tsx'
import { interviewPaths as paths } from '../paths.ts'
import type { InterviewGuideRow } from '../schema.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  guide: InterviewGuideRow | undefined
  count: number
  mayGather: boolean
}

/** Interviews of an initiative: what they ask, and writing one down. */
export function InterviewsPage({ address, guide, count, mayGather }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.interview.title')}</Heading>
      <Lead>{t('voices.interview.lead')}</Lead>
      {!mayGather && <LearnFirst />}
      {guide && mayGather && (
        <ButtonRow>
          <ButtonLink href={paths.newInterview(address)}>{t('voices.interview.new')}</ButtonLink>
        </ButtonRow>
      )}
      <Section id="guide" title={t('voices.interview.guide')}>
        {guide ? (
          <Guide address={address} guide={guide} />
        ) : (
          <EmptyState
            title={t('voices.interview.no-guide')}
            action={{ label: t('voices.interview.write'), address: paths.guide(address) }}
          />
        )}
      </Section>
      <p>
        <a class="ds-link" href={`${voicesPaths.voices(address)}?kind=interview`}>
          {t('voices.interview.count', { count })}
        </a>
      </p>
    </>
  )
}

function Guide({ address, guide }: Pick<Props, 'address'> & { guide: InterviewGuideRow }) {
  const { t, format } = usePage()
  return (
    <>
      <p class="note">
        {t('voices.interview.version', {
          version: guide.version,
          day: format.date(guide.writtenAt),
        })}
      </p>
      <ol>
        {guide.questions.map((question, place) => (
          <li key={place}>
            <LocalTextOf text={question} />
          </li>
        ))}
      </ol>
      <ButtonRow>
        <ButtonLink look="secondary" href={paths.guidePrint(address)}>
          {t('voices.interview.print')}
        </ButtonLink>
        <ButtonLink look="secondary" href={paths.guide(address)}>
          {t('voices.interview.change')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
