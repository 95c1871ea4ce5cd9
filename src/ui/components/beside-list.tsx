import type { BesideLink } from '../../platform/manifest.ts'
import { pickText } from '../../shared/language.ts'
import { usePage } from '../scope.ts'
import { ButtonLink, ButtonRow } from './button.tsx'
import { LinkList } from './link-list.tsx'

/** What other parts of the work add to a page, as links, the main one first as a button; nothing when there is none. */
export function BesideList({ links }: { links: readonly BesideLink[] }) {
  const say = useBesideWords()
  const main = links.filter((link) => link.main)
  const others = links.filter((link) => !link.main)
  if (links.length === 0) return null
  return (
    <div class="beside-list stack">
      {main.length > 0 && (
        <ButtonRow>
          {main.map((link) => (
            <ButtonLink key={link.address} href={link.address}>
              {say(link)}
            </ButtonLink>
          ))}
        </ButtonRow>
      )}
      {others.length > 0 && (
        <LinkList items={others.map((link) => ({ label: say(link), address: link.address }))} />
      )}
    </div>
  )
}

/** Words such a link in the reader's language: people's own texts picked, moments written out. */
function useBesideWords(): (link: BesideLink) => string {
  const { t, language, format } = usePage()
  return ({ label, values = {}, texts = {} }) => {
    const written = Object.entries(values).map(([name, value]) => [
      name,
      value instanceof Date ? format.dateTime(value) : value,
    ])
    const picked = Object.entries(texts).map(([name, text]) => [
      name,
      pickText(text, language).text,
    ])
    return t(label, Object.fromEntries([...written, ...picked]))
  }
}
