import type { LocalText } from '../../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  DateOf,
  Heading,
  LinkList,
  LocalTextOf,
  Markdown,
  Notice,
  Section,
  StateTag,
  TagRow,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import { initiativePaths } from '../../../initiatives/index.ts'
import type { LoadedComments } from '../../comment/load.ts'
import { Comments } from '../../comment/views/comments.tsx'
import { voicesPaths } from '../../paths.ts'
import type { ExtractToPick, FindingExtract, ShownDissent } from '../queries.ts'
import type { FindingRow } from '../schema.ts'
import { DissentPart } from './dissent-part.tsx'
import { FindingActions } from './finding-actions.tsx'
import { ExtractList } from './extract-list.tsx'
import { findingTones } from './finding-list-page.tsx'

export type FindingForm = 'publish' | 'withdraw' | 'extracts' | 'dissent'

export type FindingPageProps = {
  address: { lab: string; initiativeId: string; findingId: string }
  finding: FindingRow
  themes: readonly { id: string; name: LocalText }[]
  extracts: readonly FindingExtract[]
  /** Extracts that could be laid under it. */
  toPick: readonly ExtractToPick[]
  dissents: readonly ShownDissent[]
  /** Names of those who see it otherwise: for readers only. */
  names: ReadonlyMap<string, string>
  own: readonly string[]
  comments: LoadedComments
  curates: boolean
  mayWrite: boolean
  mayDissent: boolean
  handles: boolean
  mayAsk: boolean
  thread: string
  sent?: { form: FindingForm; values: FormValues; problems: readonly Problem[] }
}

/** A finding: the claim, why we make it, the words it rests on, and who sees it otherwise. */
export function FindingPage(props: FindingPageProps) {
  const { address, finding, themes, comments, handles, mayAsk, thread } = props
  const { t, language } = usePage()
  const explanation = pickText(finding.explanation, language)
  return (
    <>
      <Heading level={1} kicker={t('voices.kind.finding')}>
        <LocalTextOf text={finding.claim} />
      </Heading>
      <TagRow>
        <StateTag tone={findingTones[finding.state]}>
          {t(`voices.finding.state-${finding.state}`)}
        </StateTag>
        {finding.publishedAt && <DateOf value={finding.publishedAt} />}
      </TagRow>
      {finding.state === 'withdrawn' && (
        <Notice tone="warning" title={t('voices.finding.is-withdrawn')}>
          <p>{finding.withdrawnBecause}</p>
        </Notice>
      )}
      {explanation.text && (
        <div lang={explanation.language}>
          <Markdown text={explanation.text} under={1} />
        </div>
      )}
      <ExtractList {...props} />
      {themes.length > 0 && (
        <Section id="themes" title={t('voices.finding.from-themes')}>
          <LinkList
            items={themes.map(({ id, name }) => ({
              label: <LocalTextOf text={name} />,
              address: voicesPaths.theme({ ...address, themeId: id }),
            }))}
          />
        </Section>
      )}
      <DissentPart {...props} />
      <ButtonRow>
        {mayAsk && finding.state !== 'withdrawn' && (
          <ButtonLink
            look="secondary"
            href={`${initiativePaths.newQuestion(address)}?from=finding:${finding.id}`}
          >
            {t('voices.finding.new-question')}
          </ButtonLink>
        )}
        {handles && (
          <ButtonLink
            look="secondary"
            href={`${voicesPaths.answers(address)}?rests-on=finding:${finding.id}`}
          >
            {t('voices.theme.answer-all')}
          </ButtonLink>
        )}
      </ButtonRow>
      <p>
        <a class="ds-link" href={thread}>
          {t('voices.thread')}
        </a>
      </p>
      {(comments.mayWrite || comments.page.threads.length > 0) && <Comments {...comments} />}
      {(props.mayWrite || handles) && <FindingActions {...props} />}
    </>
  )
}
