import type { ComponentChildren } from 'preact'
import type { LocalText } from '../../../shared/language.ts'
import { Markdown, SummaryList, usePage } from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { LabProfile } from '../schema.ts'

/** What the lab itself wrote, if it wrote anything. */
export function OwnWords({ text }: { text: LocalText | undefined }) {
  if (!text || Object.keys(text).length === 0) return null
  return <Markdown text={text} />
}

/** How to reach the lab by e-mail, phone and letter; says so where it gave no address yet. */
export function HowToReach({ profile }: { profile: LabProfile }) {
  const { t } = usePage()
  const { contactEmail, championPhone, championName, postalAddress } = profile
  const items = [
    contactEmail && {
      term: t('labs.reach.email'),
      value: (
        <a class="ds-link" href={`mailto:${contactEmail}`}>
          {contactEmail}
        </a>
      ),
    },
    championPhone && {
      term: championName ? t('labs.reach.phoneOf', { name: championName }) : t('labs.reach.phone'),
      value: <PhoneLink number={championPhone} />,
    },
    postalAddress && {
      term: t('labs.reach.letter'),
      value: <span class="keeps-lines">{postalAddress}</span>,
    },
  ].filter((item) => typeof item === 'object')
  if (items.length === 0) return <p>{t('labs.reach.none')}</p>
  return <SummaryList items={items} />
}

/** A number that a phone can call. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <a class="ds-link" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      {number}
    </a>
  )
}

/** Who runs the lab, or the lab's own name while nobody is named. */
export function operatorOf(profile: LabProfile, labName: string): string {
  return profile.operatorName || labName
}

/** The link to where to complain, inside a sentence. */
export function ComplaintLink({ children }: { children: ComponentChildren }) {
  const { lab } = usePage()
  return (
    <a class="ds-link" href={paths.complaints({ lab: lab!.slug })}>
      {children}
    </a>
  )
}
