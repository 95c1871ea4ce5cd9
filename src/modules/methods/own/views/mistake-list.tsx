import { pickText } from '../../../../shared/language.ts'
import { fieldId, LinkList, Notice, usePage } from '../../../../ui/index.ts'
import { checkerName } from '../../library.ts'
import { methodPaths as paths, partAddress } from '../../paths.ts'
import type { DraftMistake } from '../draft-mistakes.ts'

type At = { lab: string; ownTemplateId: string }

/** What has to be mended before a draft can be published; each leads to where it is. */
export function MistakeList({ at, mistakes }: { at: At; mistakes: readonly DraftMistake[] }) {
  const { t, language } = usePage()
  return (
    <Notice tone="warning" title={t('methods.mistake.title', { count: mistakes.length })}>
      <LinkList
        items={mistakes.map((mistake) => ({
          label: t(`methods.mistake.${mistake.code}`, {
            ...mistake.values,
            what: mistake.values.checker
              ? pickText(checkerName(mistake.values.checker), language).text
              : '',
            about: pickText(mistake.about, language).text,
          }),
          address: addressOf(at, mistake),
        }))}
      />
    </Notice>
  )
}

/** What a rule of all methods needs is offered ready to add. */
const asking: Record<string, string> = {
  'rule-3-missing': 'contributions-answered',
  'rule-1-sign-off-missing': 'sign-off',
  'rule-1-outreach-missing': 'outreach-documented',
  'rule-4-missing': 'story-consent',
}
const listed = new Set(['phases', 'activities', 'evidence', 'requirements'])

function addressOf(at: At, { code, place, values }: DraftMistake): string {
  const { kind, phase, key, field } = place
  const asked = code === 'pilot-rule-missing' ? values.checker : asking[code]
  if (asked) return `${partAddress(at, { kind: 'requirement', phase })}&checker=${asked}`
  if (listed.has(field)) return `${paths.draft(at)}${phase && `#phase-${phase}`}`
  const anchor = `#${fieldId(field === 'groupSize' ? 'groupMin' : field)}`
  return kind === 'method'
    ? `${paths.details(at)}${anchor}`
    : `${partAddress(at, { kind, phase, key })}${anchor}`
}
