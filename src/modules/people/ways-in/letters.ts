import { z } from 'zod'
import type { CommandContext } from '../../../platform/command.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { languages, type Language } from '../../../shared/language.ts'

/** What a letter about a changed way in may tell. */
type News = 'passkey-added' | 'passkey-removed' | 'identity-linked' | 'identity-removed'

/** One letter in every language: only the change itself finds out whose account it is. */
export const lettersInput = z.record(
  z.enum(languages),
  z.strictObject({ subject: z.string(), text: z.string() }),
)
type Letters = z.infer<typeof lettersInput>

/** A letter that tells the owner of an account how its ways in have changed, in case it was somebody else. */
export function lettersOn(c: AppContext, news: News): Letters {
  const { dictionary, settings, provider } = c.var.parts
  const values = { site: settings.url, provider: provider?.label ?? '' }
  const letter = (language: Language) => {
    const t = dictionary.t(language)
    return {
      subject: t(`people.ways-in.mail.${news}.subject`, values),
      text: t(`people.ways-in.mail.${news}.text`, values),
    }
  }
  return Object.fromEntries(languages.map((one) => [one, letter(one)])) as Letters
}

/** Sends the letter to whom it is about. */
export function tellOwner(
  { enqueue }: CommandContext,
  { email, language }: { email: string; language: Language },
  letters: Letters,
): void {
  enqueue('mail.send', { to: email, language, ...letters[language] })
}
