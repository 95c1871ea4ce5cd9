import type { CommandContext } from '../../../platform/command.ts'
import { pickText, type Language, type LocalText } from '../../../shared/language.ts'
import { writeNotices } from '../../notifications/index.ts'
import { lookParticipant } from '../../people/index.ts'

/** The lines above what people are told about an idea, in their own language. */
const subjects = {
  received: { en: 'We have your idea', sv: 'Vi har fått din idé' },
  question: { en: 'A question about your idea', sv: 'En fråga om din idé' },
  taken: { en: 'Your idea goes on', sv: 'Din idé går vidare' },
  declined: { en: 'Your idea does not go on', sv: 'Din idé går inte vidare' },
  aside: { en: 'An idea of yours was put aside', sv: 'En idé från dig har lagts åt sidan' },
  'team-in': { en: 'You are in the team of an idea', sv: 'Du är med i en idés arbetslag' },
  'team-no': { en: 'Your offer to work on an idea', sv: 'Ditt erbjudande att arbeta med en idé' },
} as const
type Subject = keyof typeof subjects

type Told = {
  participantId: string
  about: { kind: 'solution-idea' | 'outside-idea'; id: string }
  initiativeId: string
  subject: Subject
  /** Typed by somebody, or our own words by language. */
  body: string | LocalText
}

/** Tells a person about an idea through their own channel; who is gone is not looked for. */
export async function tellPerson(ctx: CommandContext, told: Told): Promise<void> {
  const person = await lookParticipant(ctx.db, ctx.labId, told.participantId)
  if (!person || person.erasedAt) return
  const language: Language = person.language === 'sv' ? 'sv' : 'en'
  const body = typeof told.body === 'string' ? told.body : pickText(told.body, language).text
  await writeNotices(ctx, [
    {
      participantId: person.id,
      about: told.about,
      initiativeId: told.initiativeId,
      subject: subjects[told.subject][language],
      body,
      language,
    },
  ])
}
