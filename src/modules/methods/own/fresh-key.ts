import type { LocalText } from '../../../shared/language.ts'
import { languages } from '../../../shared/language.ts'

const keyCharsMax = 40

/** A key made from a name, small letters and figures only, that nothing else has yet. */
export function freshKey(name: LocalText, taken: ReadonlySet<string>, otherwise: string): string {
  const written = languages.map((language) => name[language]).find(Boolean) ?? ''
  const plain = plainKey(written) || otherwise
  if (!taken.has(plain)) return plain
  let number = 2
  while (taken.has(`${plain}-${number}`)) number++
  return `${plain}-${number}`
}

function plainKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, keyCharsMax)
    .replace(/^-+|-+$/g, '')
}
